import { readInstallRecord, writeInstallRecord } from "#storage/installRecord.ts";
import { mayOffer, withVisit } from "./offerRule.ts";
import { isStandalone } from "./standalone.ts";

/** Counts the visit. Whether installing may be offered in it. */
export function mayOfferNow(): boolean {
  const record = withVisit(readInstallRecord(), Date.now());
  writeInstallRecord(record);
  return mayOffer(record, Date.now()) && !isStandalone();
}
