import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { readInstallRecord, writeInstallRecord } from "#storage/installRecord.ts";
import { installStrings as words } from "#strings/install.ts";
import { Button } from "#ui/Button.tsx";
import { useSite } from "#ui/siteSettings.ts";
import { hasPrompt, hearPrompt, takeUpPrompt } from "./installPrompt.ts";
import styles from "./InstallOffer.module.css";
import { InstallSheet } from "./InstallSheet.tsx";
import { mayOffer, withOffer, withVisit } from "./offerRule.ts";
import { installsFromShareMenu, isStandalone } from "./standalone.ts";
import { whenSeen } from "./whenSeen.ts";

let isAllowed: boolean | undefined;

/** Whether installing may be offered while the paper is open this time, which counts as a visit. */
function askOnce(): boolean {
  if (isAllowed !== undefined) return isAllowed;
  const record = withVisit(readInstallRecord(), Date.now());
  writeInstallRecord(record);
  return (isAllowed = mayOffer(record, Date.now()));
}

const never = () => () => {};
const findPlace = () => document.getElementById("install");

/** A quiet line at the foot of the page for readers who came back: the paper can be installed. */
export function InstallOffer() {
  const place = useSyncExternalStore(never, findPlace);
  const canInstall = useSyncExternalStore(hearPrompt, hasPrompt);
  const [mayBeShown, setMayBeShown] = useState(askOnce);
  if (!place || !mayBeShown || isStandalone() || !(canInstall || installsFromShareMenu())) return null;
  const end = () => setMayBeShown((isAllowed = false));
  return createPortal(<OfferLine canInstall={canInstall} onEnd={end} />, place);
}

function OfferLine({ canInstall, onEnd }: { canInstall: boolean; onEnd: () => void }) {
  const { name } = useSite();
  const line = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const note = () => writeInstallRecord(withOffer(readInstallRecord(), Date.now()));
    return line.current ? whenSeen(line.current, note) : undefined;
  }, []);
  const install = () => void takeUpPrompt().finally(onEnd);
  return (
    <div ref={line} className={styles.offer}>
      <p>{words.line(name)}</p>
      <p className={styles.answers}>
        {canInstall ? (
          <Button plain onClick={install}>
            {words.install}
          </Button>
        ) : (
          <Button plain onClick={() => sheet.current?.showModal()}>
            {words.how}
          </Button>
        )}
        <Button plain onClick={onEnd}>
          {words.later}
        </Button>
      </p>
      <InstallSheet ref={sheet} name={name} />
    </div>
  );
}
