import { isUnsettled } from "#domain/outbox.ts";
import { paths } from "#paths.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { Link } from "#ui/Link.tsx";
import { useOutboxEntries } from "./outboxEntries.ts";
import styles from "./OutboxNotice.module.css";

/** One line on every page while a comment is not settled: nothing waits unseen. */
export function OutboxNotice() {
  const open = useOutboxEntries().filter(isUnsettled);
  if (open.length === 0) return null;
  return (
    <p className={styles.line}>
      {words.waiting(open.length)} <Link to={paths.outbox}>{words.show}</Link>
    </p>
  );
}
