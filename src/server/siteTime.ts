import * as v from "valibot";
import { timeZoneSchema } from "#sources/localeSchemas.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** WordPress' `date`: the site's local time without a zone, `2023-09-26T18:00:00`. `seconds` since 1970. */
export function toSiteTime(seconds: number, timeZone: string): string {
  return formatter(timeZone)
    .format(seconds * 1000)
    .replace(" ", "T");
}

/** WordPress' `date_gmt`: UTC, and it does not say so. */
export function toGmt(seconds: number): string {
  return toSiteTime(seconds, "UTC");
}

/** Hours that the site's clock is ahead of UTC at a moment; may have a fraction. */
export function gmtOffset(seconds: number, timeZone: string): number {
  return (Date.parse(`${toSiteTime(seconds, timeZone)}Z`) / 1000 - seconds) / 3600;
}

/** Seconds since 1970 of an ISO 8601 date with time; without a zone it is the site's local time. Null if it is not one. */
export function parseRestDate(text: string, timeZone: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.\d+)?(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?$/.exec(text);
  if (!match) return null;
  const [, day, time, utc, hours, minutes = "00"] = match;
  const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
  const milliseconds = Date.parse(`${day}T${time}${zone}`);
  if (Number.isNaN(milliseconds)) return null;
  const seconds = milliseconds / 1000;
  return utc === undefined && hours === undefined ? localToUtc(seconds, timeZone) : seconds;
}

/** `wall` is the local clock's reading taken for UTC. The second step settles the hours round a change of the clock. */
function localToUtc(wall: number, timeZone: string): number {
  const guess = wall - gmtOffset(wall, timeZone) * 3600;
  return wall - gmtOffset(guess, timeZone) * 3600;
}

/** Swedish writes dates as ISO 8601 does. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone: v.is(timeZoneSchema, timeZone) ? timeZone : "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(timeZone, made);
  return made;
}
