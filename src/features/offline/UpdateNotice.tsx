import { offlineStrings } from "#strings/offline.ts";
import { Button } from "#ui/Button.tsx";
import { applyUpdate, useUpdate } from "./update.ts";
import styles from "./notices.module.css";

/** Offers a new version of the paper, in one line that waits for as long as the reader likes. */
export function UpdateNotice() {
  return (
    <div role="status" className={styles.place}>
      {useUpdate() && (
        <p className={styles.notice}>
          {offlineStrings.updateReady}{" "}
          <Button plain className={styles.action} onClick={() => applyUpdate()}>
            {offlineStrings.reload}
          </Button>
        </p>
      )}
    </div>
  );
}
