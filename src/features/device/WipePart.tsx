import { useState } from "react";
import { deviceStrings as words } from "#strings/device.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./device.module.css";
import { Part } from "./Part.tsx";
import { useWork } from "./useWork.ts";
import { wipeDevice } from "./wipeDevice.ts";

/** Removes everything, after it was asked once more. */
export function WipePart({ onWiped }: { onWiped: () => void }) {
  const [isAsked, setIsAsked] = useState(false);
  const { said, work } = useWork();
  const wipe = async () => {
    await wipeDevice();
    onWiped();
    return "";
  };
  return (
    <Part title={words.wipe} text={words.wipeText} said={said}>
      {isAsked ? (
        <div role="group" aria-label={words.wipe} className={styles.prose}>
          <p>{words.wipeAsk}</p>
          <p className={styles.answers}>
            <Button onClick={() => work(wipe)}>{words.wipeYes}</Button>
            <Button plain ref={focus} onClick={() => setIsAsked(false)}>
              {words.wipeNo}
            </Button>
          </p>
        </div>
      ) : (
        <Button plain className={styles.grave} onClick={() => setIsAsked(true)}>
          {words.wipe}
        </Button>
      )}
    </Part>
  );
}

/** The safe answer is the one under the reader's finger. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
