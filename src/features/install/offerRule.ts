import type { InstallRecord } from "#storage/installRecord.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Who comes back after this long is on another visit. */
const visitEnds = 30 * minute;
const leastVisits = 2;
const mostOffers = 3;
const apart = 10 * day;

/** The record once the reader is here at `now`, milliseconds since 1970. */
export function withVisit(record: InstallRecord, now: number): InstallRecord {
  const isOther = record.visits === 0 || now - record.seenAt > visitEnds;
  return { ...record, visits: Math.min(record.visits + (isOther ? 1 : 0), leastVisits), seenAt: now };
}

/** Whether installing may be offered at `now`: not on a first visit, three times at most, ten days apart, whatever was answered. */
export function mayOffer({ visits, offeredAt }: InstallRecord, now: number): boolean {
  return visits >= leastVisits && offeredAt.length < mostOffers && offeredAt.every((at) => now - at >= apart);
}

export function withOffer(record: InstallRecord, now: number): InstallRecord {
  return { ...record, offeredAt: [...record.offeredAt, now] };
}
