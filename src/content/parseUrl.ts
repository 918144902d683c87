/** The address, or null for text that is none: `URL.parse`, which Safari 17 and Node 20 have not. */
export function parseUrl(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}
