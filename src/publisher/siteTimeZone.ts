/**
 * Zones whose clocks have kept a broken offset all year for years. An offset such as "+05:30" is no zone for Node 20 and
 * for browsers older than 2024, and `Etc/GMT` has whole hours only.
 */
const brokenOffsets: Record<string, string> = {
  "-9.5": "Pacific/Marquesas",
  "3.5": "Asia/Tehran",
  "4.5": "Asia/Kabul",
  "5.5": "Asia/Kolkata",
  "5.75": "Asia/Kathmandu",
  "6.5": "Asia/Yangon",
  "8.75": "Australia/Eucla",
  "9.5": "Australia/Darwin",
};

/**
 * The IANA zone of a site, out of what WordPress has of it: `timezone_string`, empty when the publisher chose a plain
 * offset, and `gmt_offset` in hours. An offset that no clock on Earth keeps becomes the whole hour before it.
 */
export function siteTimeZone(zone: string, gmtOffset: number): string {
  if (zone !== "" && isZone(zone)) return zone;
  const named = brokenOffsets[String(gmtOffset)];
  if (named !== undefined) return named;
  const hours = Math.max(-12, Math.min(14, Math.floor(gmtOffset)));
  if (!hours) return "UTC";
  // POSIX counts westwards: Etc/GMT-5 is five hours ahead of Greenwich.
  return `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "" && /^[A-Z]/.test(zone);
  } catch {
    return false;
  }
}
