import { commentToolStrings as words } from "#strings/commentTools.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./Comments.module.css";

/** One line at the window's lower edge: it takes no room in the page, so that nobody's line moves. */
export function NewComments({ count, onSee }: { count: number; onSee: () => void }) {
  return (
    <p role="status" className={styles.line} hidden={count === 0}>
      {count > 0 && (
        <>
          {words.news(count)}{" "}
          <Button plain onClick={onSee}>
            {words.show}
          </Button>
        </>
      )}
    </p>
  );
}
