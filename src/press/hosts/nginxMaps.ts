import { cacheRules } from "#hosting/fileRules.ts";
import { quoteNginx as quote } from "./quoteNginx.ts";
import type { Redirects } from "./redirectsFile.ts";

/** Decided when the answer is known, so that a page that is not there is not kept as one that is. */
export function nginxMaps({ moved, gone }: Redirects): string {
  const { forever, page, data, unkept, never } = cacheRules;
  const movedLines = Object.entries(moved).map(([from, to]) => `    ${key(from)} ${quote(encodePath(to))};\n`);
  const goneLines = gone.map((path) => `    ${key(path)} 1;\n`);
  return `  map_hash_max_size ${Math.max(2048, 2 * (movedLines.length + goneLines.length))};
  map_hash_bucket_size 1024;

  map $status$uri $cache_rule {
    default ${quote(unkept)};
    ~^30[1278] "";
    ~^(?:200|206|304)/version\\.json$ ${quote(never)};
    ~^(?:200|206|304)/(?:assets|edition/(?:pictures|files))/ ${quote(forever)};
    ~^(?:200|206|304)/edition/ ${quote(data)};
    ~^(?:200|206|304)/(?:.*\\.(?:html|xml)|feed\\.json|robots\\.txt)$ ${quote(page)};
  }

  # The path as it was sent, for redirects.
  map $request_uri $raw_path {
    "~^(?<sent>[^?]*)" $sent;
  }

  # The address of a page that is asked for by this one.
  map $uri $page_path {
    volatile;
    default $uri;
    "~[^/]$" $uri/;
  }

  # The file of an edition that says whether there is such a page.
  map $page_path $data_file {
    volatile;
    "~^/category/(?:.+?/)??(?<section>[^/]+)(?:/page/[1-9][0-9]*)?/$" /edition/lists/section/$section.json;
    "~^/(?<kind>tag|author)/(?<term>[^/]+)(?:/page/[1-9][0-9]*)?/$" /edition/lists/$kind/$term.json;
    "~/(?<slug>[^/]+)/$" /edition/articles/$slug.json;
  }

  map $page_path $moved_to {
    volatile;
    default "";
${movedLines.join("")}  }
  map $uri $is_gone {
    volatile;
    default "";
${goneLines.join("")}  }

`;
}

/** A path as nginx compares it: decoded. */
function key(path: string): string {
  return quote(decode(path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path as it may stand in a header, without what nginx would take for a variable. */
function encodePath(path: string): string {
  return new URL(path, "http://own.invalid").pathname.replaceAll("$", "%24");
}
