import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Article } from "#domain/article.ts";
import { storageErrorReason } from "#storage/StorageError.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import { savedArticleQuery, toggleSaved } from "./queries.ts";
import styles from "./SaveButton.module.css";

/** Keeps a story on the device, and lets it go again. */
export function SaveButton({ article }: { article: Article }) {
  const client = useQueryClient();
  const saved = useQuery(savedArticleQuery(article.path));
  const toggle = useMutation(toggleSaved(client, article));
  const isSaved = Boolean(saved.data);
  // Not `disabled` while it works: that would take the focus from under the reader's finger.
  const press = () => {
    if (!toggle.isPending) toggle.mutate(isSaved);
  };
  return (
    <span className={styles.save}>
      <Button plain onClick={press}>
        {isSaved ? strings.saved.saved : strings.saved.save}
      </Button>
      <span role="status" className={styles.problem}>
        {toggle.error &&
          (isSaved ? strings.saved.notRemoved : strings.saved.notSaved[storageErrorReason(toggle.error)])}
      </span>
    </span>
  );
}
