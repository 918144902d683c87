import * as v from "valibot";
import { keys, lasting } from "./preferences.ts";

/** What is remembered of a reader's visits so that they are not asked too early or too often to install the paper. Moments are milliseconds since 1970. */
export interface InstallRecord {
  /** 0, 1, or 2 for all that are more. */
  visits: number;
  seenAt: number;
  /** When installing was offered and the offer was seen. */
  offeredAt: readonly number[];
}

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({ visits: v.pipe(moment, v.maxValue(2)), seenAt: moment, offeredAt: v.array(moment) });

export function readInstallRecord(): InstallRecord {
  try {
    return v.parse(schema, JSON.parse(lasting.read(keys.install) ?? ""));
  } catch {
    return { visits: 0, seenAt: 0, offeredAt: [] };
  }
}

export function writeInstallRecord(record: InstallRecord): void {
  lasting.write(keys.install, JSON.stringify(record));
}
