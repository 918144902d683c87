import { readInstallRecord, writeInstallRecord } from "#storage/installRecord.ts";
import { hasPrompt, hearPrompt } from "./installPrompt.ts";
import { mayOffer, withVisit } from "./offerRule.ts";
import { installsFromShareMenu, isStandalone } from "./standalone.ts";

/** Counts the visit, and calls `offer` once, where installing may be offered this time and there is a way to do it. */
export function whenOffered(offer: () => void): void {
  const record = withVisit(readInstallRecord(), Date.now());
  writeInstallRecord(record);
  if (!mayOffer(record, Date.now()) || isStandalone()) return;
  if (hasPrompt() || installsFromShareMenu()) return offer();
  const stop = hearPrompt(() => {
    if (!hasPrompt()) return;
    stop();
    offer();
  });
}
