/** Which addresses are the site's own, and what they are in an edition. */
export interface OwnAddresses {
  /** Front page of the site, ending in a slash. */
  home: string;
  /** Hosts without `www.`: of its pages, its files, its API. */
  hosts: ReadonlySet<string>;
}

export function ownAddresses(home: string, ...others: string[]): OwnAddresses {
  return { home, hosts: new Set([home, ...others].map((address) => bareHost(new URL(address)))) };
}

/** An http(s) address of the site itself; null for any other. */
export function toOwnUrl(address: string, { hosts }: OwnAddresses): URL | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return hosts.has(bareHost(url)) ? url : null;
}

function bareHost(url: URL): string {
  return url.host.replace(/^www\./, "");
}

/** What a link to a file of the site leads to: `picture` and `file` can be copied, `kept` must stay where it is. */
export type FileKind = "picture" | "file" | "kept" | null;

const pictures = /\.(?:jpe?g|png|gif|webp|avif)$/i;
/** What a browser shows or keeps without running anything of it: no HTML, no SVG, no scripts on our origin. */
const files =
  /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|webm|ogv|mov|pdf|txt|vtt|srt|csv|rtf|ics|gpx|zip|epub|docx?|xlsx?|pptx?|od[tsp])$/i;

export function fileKindOf({ pathname }: URL): FileKind {
  if (pictures.test(pathname)) return "picture";
  if (files.test(pathname)) return "file";
  return /\/wp-content\/uploads\/.*\.\w+$/.test(pathname) ? "kept" : null;
}
