import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Article } from "#domain/article.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { storageErrorReason } from "#storage/StorageError.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import { savedArticleQuery, toggleSaved } from "./queries.ts";
import styles from "./SaveButton.module.css";

interface Props {
  path: string;
  /** The whole story; it may have to be fetched. */
  readArticle: () => Promise<Article>;
}

/** Keeps a story on the device, and lets it go again. No `useMutation`: every story would carry its code for this one button. */
export function SaveButton({ path, readArticle }: Props) {
  const client = useQueryClient();
  const saved = useQuery(savedArticleQuery(path));
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const isWorking = useRef(false);
  const isSaved = Boolean(saved.data);
  // Not `disabled` while it works: that would take the focus from under the reader's finger.
  const press = async () => {
    if (isWorking.current) return;
    isWorking.current = true;
    setFailure(null);
    await toggleSaved(client, path, isSaved ? null : readArticle).catch((error: unknown) => setFailure({ error }));
    isWorking.current = false;
  };
  return (
    <span className={styles.save}>
      <Button plain onClick={() => void press()}>
        {isSaved ? strings.saved.saved : strings.saved.save}
      </Button>
      <span role="status" className={styles.problem}>
        {failure && (isSaved ? strings.saved.notRemoved : strings.saved.notSaved[reasonOf(failure.error)])}
      </span>
    </span>
  );
}

function reasonOf(error: unknown): keyof typeof strings.saved.notSaved {
  return isSourceError(error) ? "unread" : storageErrorReason(error);
}
