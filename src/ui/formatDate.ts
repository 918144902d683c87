import type { SiteSettings } from "./siteSettings.ts";

type Zone = Pick<SiteSettings, "language" | "timeZone">;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter({ language, timeZone }: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, timeZone, options]);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}

/** A moment as pages show it, and exactly. */
interface WrittenTime {
  text: string;
  exact: string;
}

const printedTimes = new Map<string, WrittenTime>();

/** Remembers the moments that stand written in a printed page: a slow phone takes 60 ms to make the formatters for them. */
export function keepPrintedTimes(root: ParentNode): void {
  for (const { dateTime, textContent, title } of root.querySelectorAll("time"))
    if (title) printedTimes.set(dateTime, { text: textContent, exact: title });
}

/** A moment in the site's own zone and language, as the printed page wrote it where it did. `iso` is UTC. */
export function writeTime(iso: string, zone: Zone): WrittenTime {
  return printedTimes.get(iso) ?? { text: formatDate(iso, zone), exact: formatDateTime(iso, zone) };
}

/** `26 September 2023`, in the site's own zone and language. `iso` is UTC. */
function formatDate(iso: string, zone: Zone): string {
  return formatter(zone, { dateStyle: "long" }).format(new Date(iso));
}

/** `Monday 23 November 2026`: the date line of the masthead. */
export function formatDateLine(date: Date, zone: Zone): string {
  return formatter(zone, { dateStyle: "full" }).format(date);
}

/** `26 September 2023 at 10:30`. */
export function formatDateTime(iso: string, zone: Zone): string {
  return formatter(zone, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
}

const units = [
  ["year", 31_556_952_000],
  ["month", 2_629_746_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** `3 years ago`: the largest whole unit between `iso` and `now` (milliseconds); under a minute, `this minute`. */
export function formatAge(iso: string, now: number, language: string): string {
  const age = now - Date.parse(iso);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const unit = units.find(([, length]) => Math.abs(age) >= length);
  return unit ? format.format(-Math.trunc(age / unit[1]), unit[0]) : format.format(0, "minute");
}
