import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { readInstallRecord, writeInstallRecord } from "#storage/installRecord.ts";
import { installStrings as words } from "#strings/install.ts";
import { Button } from "#ui/Button.tsx";
import { useSite } from "#ui/siteSettings.ts";
import { hasPrompt, hearPrompt, takeUpPrompt } from "./installPrompt.ts";
import styles from "./InstallOffer.module.css";
import { InstallSheet } from "./InstallSheet.tsx";
import { withOffer } from "./offerRule.ts";
import { installsFromShareMenu } from "./standalone.ts";
import { whenSeen } from "./whenSeen.ts";

const never = () => () => {};
const findPlace = () => document.getElementById("install");

/** A quiet line at the foot of the page for readers who came back (`mayOfferNow`): the paper can be installed. */
export function InstallOffer() {
  const place = useSyncExternalStore(never, findPlace);
  const canInstall = useSyncExternalStore(hearPrompt, hasPrompt);
  const [isWanted, setIsWanted] = useState(true);
  if (!place || !isWanted || !(canInstall || installsFromShareMenu())) return null;
  return createPortal(<OfferLine canInstall={canInstall} onEnd={() => setIsWanted(false)} />, place);
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
