import * as v from "valibot";

/** A language tag (BCP 47) that dates and numbers can be written in; WordPress' own spelling `en_GB` is none. */
export const languageSchema = v.pipe(
  v.string(),
  v.check((tag) => isAccepted(() => new Intl.DateTimeFormat(tag))),
);

/** A time zone (IANA) that this device knows. */
export const timeZoneSchema = v.pipe(
  v.string(),
  v.check((timeZone) => isAccepted(() => new Intl.DateTimeFormat("en", { timeZone }))),
);

function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
