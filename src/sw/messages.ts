/** All that a page may tell the worker. */
export type Message = { type: "skip-waiting" } | { type: "keep"; urls: string[] };

/** A page loads far fewer files than this; more is not a page of ours speaking. */
const mostUrls = 500;
const longestUrl = 2048;

/** Reads a message as if anybody had sent it: null for all that is not exactly one of ours. Addresses are not yet judged. */
export function parseMessage(data: unknown): Message | null {
  if (typeof data !== "object" || data === null || !("type" in data)) return null;
  if (data.type === "skip-waiting") return { type: "skip-waiting" };
  if (data.type === "keep" && "urls" in data && Array.isArray(data.urls)) {
    return { type: "keep", urls: data.urls.slice(0, mostUrls).filter(isShortString) };
  }
  return null;
}

function isShortString(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestUrl;
}
