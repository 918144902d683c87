import { contentTypes } from "#hosting/fileRules.ts";
import { nginxLocations } from "./nginxLocations.ts";
import { nginxMaps } from "./nginxMaps.ts";
import { quoteNginx as quote } from "./quoteNginx.ts";
import type { Redirects } from "./redirectsFile.ts";

interface NginxOptions {
  /** Address and port, as `listen` takes them. */
  listen: string;
  /** Folder of the printed paper, absolute. */
  root: string;
  /** Headers of every answer. */
  security: Record<string, string>;
  /** Below `root`: what is sent for pages that were not printed. */
  shell: string;
  /** Our server (`npm start`), asked for comments, read counts and whatever was not printed; null where there is none. */
  upstream: string | null;
  /** The news come from a live site: there is no edition to look into. */
  isLive: boolean;
  redirects: Redirects;
}

/**
 * A whole configuration of nginx (1.18 and newer, with gzip_static) that serves the printed paper as our own server does.
 * Paths of logs and of the process id are relative to the prefix nginx is started with.
 */
export function nginxConfig({ listen, root, security, shell, upstream, isLive, redirects }: NginxOptions): string {
  return `worker_processes auto;
pid nginx.pid;
error_log error.log warn;

events {
  worker_connections 4096;
}

http {
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 65s;
  open_file_cache max=20000 inactive=60s;
  open_file_cache_valid 10s;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;

  types {
${typeLines()}
  }
  default_type application/octet-stream;

  # Compressed once, when the paper was printed. With the module ngx_brotli, add: brotli_static on;
  gzip_static on;
  gzip_vary on;

${nginxMaps(redirects)}
  server {
    listen ${listen};
    root ${quote(root)};
    absolute_redirect off;
    merge_slashes off;

${headerLines(security)}
    add_header Cache-Control $cache_rule always;

    error_page 404 410 /404.html;

    if ($moved_to) {
      return 301 $moved_to$is_args$args;
    }
    if ($is_gone) {
      return 410;
    }

${nginxLocations({ shell, upstream, isLive })}  }
}
`;
}

function typeLines(): string {
  return Object.entries(contentTypes)
    .map(([ending, type]) => `    ${quote(type)} ${ending.slice(1)};`)
    .join("\n");
}

function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} ${quote(value)} always;`)
    .join("\n");
}
