import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { newerStrings } from "#strings/newer.ts";
import { Button } from "#ui/Button.tsx";
import { hearNewer, readNewer, showNewer } from "./freshness.ts";
import styles from "./notices.module.css";

/** Offers what arrived newer than what the reader has before them, and swaps it only at their word. */
export function NewerNotice() {
  const newer = useSyncExternalStore(hearNewer, readNewer);
  const client = useQueryClient();
  const isStory = newer?.[1] === "one";
  const show = async () => {
    if (!newer) return;
    await showNewer(client, newer);
    // The pressed button is gone: a story is read on where it was, a list from its top.
    document.getElementById("content")?.focus({ preventScroll: isStory });
    if (!isStory) scrollTo(0, 0);
  };
  return (
    <div role="status" className={styles.place}>
      {newer && (
        <p className={styles.notice}>
          {isStory ? newerStrings.storyNewer : newerStrings.listNewer}{" "}
          <Button plain className={styles.action} onClick={() => void show()}>
            {newerStrings.show}
          </Button>
        </p>
      )}
    </div>
  );
}
