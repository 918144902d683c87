/** How files of the paper are served, whoever serves them: our own server, nginx, a static host. */

/** What bears a hash of its content in its name. */
const forever = "public, max-age=31536000, immutable";

/** Browsers ask each time; caches that readers share keep a page for a minute, and a while longer when the host is slow or fails. */
const page = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";

/** Data behind the pages: browsers ask each time, shared caches once a minute. */
const data = "public, max-age=0, s-maxage=60, stale-if-error=86400";

/** Nobody keeps it unasked: the worker, the manifest, and what is not there. */
const unkept = "no-cache";

/** Nobody keeps it at all: what devices ask whether there is a newer release. */
const never = "no-store";

export const cacheRules = { forever, page, data, unkept, never } as const;

/** The rule for an address (decoded, with a slash before it) that is answered with 200. */
export function cacheControl(path: string): string {
  if (/^\/(?:assets|edition\/(?:pictures|files))\//.test(path)) return forever;
  if (path.startsWith("/edition/")) return data;
  if (path === "/version.json") return never;
  return /(?:\/|\.html|\.xml)$|^\/(?:feed\.json|robots\.txt)$/.test(path) ? page : unkept;
}

/** Types by the ending of a file's name. */
export const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".ogg": "audio/ogg",
  ".oga": "audio/ogg",
  ".opus": "audio/ogg",
  ".wav": "audio/wav",
  ".flac": "audio/flac",
  ".mp4": "video/mp4",
  ".m4v": "video/mp4",
  ".webm": "video/webm",
  ".ogv": "video/ogg",
  ".mov": "video/quicktime",
  ".vtt": "text/vtt; charset=utf-8",
  ".pdf": "application/pdf",
};

/** Types that the ending of an address does not tell. */
export const feedTypes = {
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;

/** The type of what stands at an address, where it is a feed; undefined for all else. */
export function feedType(path: string): string | undefined {
  if (path === "/feed.json") return feedTypes.json;
  return isFeedPath(path) ? feedTypes.rss : undefined;
}

/** Where the file of an address lies below the folder that is served: a feed's address is a folder. */
export function fileOf(path: string): string {
  return isFeedPath(path) ? `${path}index.xml` : path;
}

/** `/feed/`, `/category/<slug>/feed/`. */
function isFeedPath(path: string): boolean {
  return /^\/(?:category\/.+\/)?feed\/$/.test(path);
}
