/** What `Retry-After` asks for (seconds, or a date), in milliseconds; undefined where it does not stand. */
export function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get("Retry-After")?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
