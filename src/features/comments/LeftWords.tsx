import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Draft } from "#storage/drafts.ts";
import { writeDraft } from "#storage/drafts.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { Button } from "#ui/Button.tsx";
import { copyWords } from "./copyWords.ts";
import styles from "./Outbox.module.css";
import { leftWordsQuery } from "./queries.ts";

/** What a reader began below a story whose comments were closed since: there is no form for it, but it is theirs to copy. */
export function LeftWords({ articleId }: { articleId: number }) {
  const client = useQueryClient();
  const { data: left = [] } = useQuery(leftWordsQuery(articleId));
  if (left.length === 0) return null;
  const discard = async (draft: Draft) => {
    await writeDraft(draft, "").catch(() => undefined);
    await client.invalidateQueries(leftWordsQuery(articleId));
  };
  return (
    <section className={styles.waiting} aria-label={words.leftTitle}>
      {left.map((draft) => (
        <div key={draft.place} className={styles.entry}>
          <p className={styles.state}>{words.left}</p>
          <p className={styles.words} dir="auto">
            {draft.content}
          </p>
          <div className={styles.actions}>
            <Button plain onClick={() => void copyWords(draft.content)}>
              {words.copy}
            </Button>
            <Button plain onClick={() => void discard(draft)}>
              {words.discard}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
