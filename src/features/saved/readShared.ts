/** What another app shared: the path of a story of ours, or something of somebody else's. */
export type Shared = { path: string } | "elsewhere";

const addresses = /https?:\/\/[^\s"<>]+/g;

/**
 * Reads the fields of the manifest's `share_target`; null where nothing was shared. Apps put an address into the field for text as
 * often as into its own. `origins`: where this paper is read and where it is published.
 */
export function readShared(fields: URLSearchParams, origins: readonly string[]): Shared | null {
  const said = ["url", "text", "title"].map((name) => fields.get(name) ?? "");
  if (said.every((text) => text.trim() === "")) return null;
  for (const [address] of said.join(" ").matchAll(addresses)) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !origins.includes(url.origin) || url.pathname === "/") continue;
    return { path: url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/` };
  }
  return "elsewhere";
}
