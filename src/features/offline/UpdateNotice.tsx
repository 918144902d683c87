import { newerStrings } from "#strings/newer.ts";
import { Button } from "#ui/Button.tsx";
import { applyUpdate, useUpdate } from "./update.ts";
import styles from "./notices.module.css";

/** Offers a new version of the paper, in one line that waits for as long as the reader likes. */
export function UpdateNotice() {
  return (
    <div role="status" className={styles.place}>
      {useUpdate() && (
        <p className={styles.notice}>
          {newerStrings.updateReady}{" "}
          <Button plain className={styles.action} onClick={() => applyUpdate()}>
            {newerStrings.reload}
          </Button>
        </p>
      )}
    </div>
  );
}
