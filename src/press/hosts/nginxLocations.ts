import { feedTypes } from "#hosting/fileRules.ts";
import { quoteNginx as quote } from "./quoteNginx.ts";

interface Options {
  /** What is sent for pages that have data but were not printed. */
  shell: string;
  /** Our server; null where there is none. */
  upstream: string | null;
  /** The news come from a live site: there is no edition to look into. */
  isLive: boolean;
}

/** What stands at each kind of address, in the order in which nginx looks. */
export function nginxLocations({ shell, upstream, isLive }: Options): string {
  return `    # No page of ours has such an address, and a way on from one might lead to another host.
    location ~ "//|/\\.|[\\\\\\\\]" {
      return 404;
    }
${upstream === null ? "" : passedOn(upstream)}    location ~ ^/(?:assets|edition)/.*[^/]$ {
      try_files $uri @missing;
    }
    location = / {
      if ($arg_s) {
        return 302 /search/?q=$arg_s;
      }
      try_files /index.html =404;
    }
    location ~ ^/(?:category/.+/)?feed/$ {
      types {}
      default_type ${quote(feedTypes.rss)};
      try_files \${uri}index.xml @unprinted;
    }
    location = /feed.json {
      types {}
      default_type ${quote(feedTypes.json)};
      try_files $uri @missing;
    }
    location ~ /$ {
      try_files \${uri}index.html @unprinted;
    }
    location ~ "\\.[a-zA-Z0-9]{1,11}$" {
${pagesLikeFiles(upstream === null && !isLive)}      try_files $uri ${upstream === null ? "@missing" : "@unprinted"};
    }
    location / {
      try_files $uri @slash;
    }
    location @slash {
      return 301 $raw_path/$is_args$args;
    }
    location @missing {
      types {}
      default_type "text/plain; charset=UTF-8";
      return 404 "Not found";
    }
    location @unprinted {
${upstream === null ? unprintedHere(shell, isLive) : proxy(upstream)}    }
`;
}

/** What is named like a file may be a page, such as `/2012/01/story.html/`: one that was printed, or that has data. */
function pagesLikeFiles(hasData: boolean): string {
  const files = ["$document_root$uri/index.html", ...(hasData ? ["$document_root$data_file"] : [])];
  const lead = "return 301 $raw_path/$is_args$args;";
  return files.map((file) => `      if (-f ${file}) {\n        ${lead}\n      }\n`).join("");
}

/** A page that was not printed is made by the reader itself; whether it has data, a live site alone could tell. */
function unprintedHere(shell: string, isLive: boolean): string {
  if (isLive) return `      rewrite ^ /${shell} last;\n`;
  return `      if (-f $document_root$data_file) {
        rewrite ^ /${shell} last;
      }
      return 404;
`;
}

/** What of WordPress is answered on our origin. */
function passedOn(upstream: string): string {
  return `    location ~ ^/(?:wp-json(?:/|$)|wp-content/uploads/|wp-comments-post\\.php$|site\\.json$) {
${proxy(upstream)}    }
`;
}

/** Its own headers stand, as they would without us: an empty one of this place keeps those of the others away. */
function proxy(upstream: string): string {
  return `      add_header X-Own-Headers "";
      proxy_pass ${upstream};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme;
`;
}
