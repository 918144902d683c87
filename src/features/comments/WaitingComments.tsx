import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { OutboxEntry } from "#domain/outbox.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { withdrawEntry } from "./outbox.ts";
import { useOutboxEntries } from "./outboxEntries.ts";
import { OutboxEntryView } from "./OutboxEntryView.tsx";
import styles from "./Outbox.module.css";
import { typedCommentQuery } from "./queries.ts";
import { wordsAt } from "./useTypedComment.ts";

/** Comments on a story that are on their way, but for the one whose words stand in the form: the form says what becomes of it. */
export function WaitingComments({ articleId }: { articleId: number }) {
  const { data: typed } = useQuery(typedCommentQuery(articleId));
  const entries = useOutboxEntries().filter((entry) => entry.articleId === articleId);
  const seen = entries.filter(isInThread).map(({ id }) => id);
  useTakingOut(seen.join(" "));
  const shown = entries.filter(
    (entry) => !isInThread(entry) && (!typed || wordsAt(typed, entry.draft.parent) !== entry.draft.content),
  );
  if (shown.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={words.title}>
      {shown.map((entry) => (
        <OutboxEntryView key={entry.id} entry={entry} />
      ))}
    </section>
  );
}

/** Whether the thread itself shows it by now. */
function isInThread({ state }: OutboxEntry): boolean {
  return (state.kind === "posted" || state.kind === "held") && state.commentId !== null;
}

/** What its writer has seen in its thread is settled. `ids`: with blanks between. */
function useTakingOut(ids: string): void {
  useEffect(() => {
    for (const id of ids.split(" ").filter(Boolean)) withdrawEntry(id).catch(() => undefined);
  }, [ids]);
}
