import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { OutboxEntry } from "#domain/outbox.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { withdrawEntry } from "./outbox.ts";
import { useOutboxEntries } from "./outboxEntries.ts";
import { OutboxEntryView } from "./OutboxEntryView.tsx";
import styles from "./Outbox.module.css";
import { typedCommentQuery } from "./queries.ts";
import { showKept } from "./showKept.ts";
import { wordsAt } from "./useTypedComment.ts";

/**
 * Comments on a story that are on their way, but for the one whose words stand in the form: the form says what becomes of it, until
 * it was refused after all.
 */
export function WaitingComments({ articleId }: { articleId: number }) {
  const { data: typed } = useQuery(typedCommentQuery(articleId));
  const entries = useOutboxEntries().filter((entry) => entry.articleId === articleId);
  const seen = entries.filter(isInThread).map(({ id }) => id);
  useTakingOut(articleId, seen.join(" "));
  const isInForm = ({ state, draft }: OutboxEntry) =>
    state.kind !== "refused" && typed && wordsAt(typed, draft.parent) === draft.content;
  const shown = entries.filter((entry) => !isInThread(entry) && !isInForm(entry));
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

/** What arrived is shown in its thread, also where no form of this window heard of it, and is settled then. `ids`: with blanks between. */
function useTakingOut(articleId: number, ids: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (ids === "") return;
    const takeOut = async () => {
      await showKept(client, articleId);
      for (const id of ids.split(" ")) await withdrawEntry(id);
    };
    takeOut().catch(() => undefined);
  }, [client, articleId, ids]);
}
