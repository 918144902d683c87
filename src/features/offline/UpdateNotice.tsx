import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import { useUpdate } from "./update.ts";
import styles from "./notices.module.css";

/** Offers a new version of the paper, in one line that waits for as long as the reader likes. */
export function UpdateNotice() {
  const { isReady, apply } = useUpdate();
  return (
    <div role="status" className={styles.place}>
      {isReady && (
        <p className={styles.notice}>
          {strings.offline.updateReady}{" "}
          <Button plain className={styles.action} onClick={apply}>
            {strings.offline.reload}
          </Button>
        </p>
      )}
    </div>
  );
}
