import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ArticleSummary } from "#domain/article.ts";
import { paths } from "#paths.ts";
import { storageErrorReason } from "#storage/StorageError.ts";
import { savedListStrings as words } from "#strings/savedList.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import { Link } from "#ui/Link.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { Time } from "#ui/Time.tsx";
import { removeFromSaved, savedListQuery } from "./queries.ts";
import styles from "./SavedList.module.css";

/** What the reader saved on this device, the latest first. */
export function SavedList() {
  const query = useQuery(savedListQuery());
  const remove = useMutation(removeFromSaved(useQueryClient()));
  const place = useRef<HTMLDivElement>(null);
  const removeStory = (item: ArticleSummary) => {
    // The pressed button goes away with its story: the focus waits at the head of the list, not at the top of the page.
    const onSuccess = () => place.current?.focus();
    remove.mutate({ path: item.path, title: item.title }, { onSuccess });
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <p role="status" className={styles.status}>
        {remove.isSuccess && words.removedStory(remove.variables.title)}
        {remove.isError && strings.saved.notRemoved}
      </p>
      <QueryView
        query={query}
        skeleton={strings.loading}
        isEmpty={(items) => items.length === 0}
        empty={<NothingSaved />}
        failure={(error) => <ListFailure error={error} />}
      >
        {(items) => (
          <ul className={styles.list}>
            {items.map((item) => (
              <SavedStory key={item.path} item={item} onRemove={() => removeStory(item)} />
            ))}
          </ul>
        )}
      </QueryView>
    </div>
  );
}

function SavedStory({ item, onRemove }: { item: ArticleSummary; onRemove: () => void }) {
  return (
    <li className={styles.story}>
      <div>
        {item.section && <p className={styles.kicker}>{item.section.name}</p>}
        <h2 className={styles.title}>
          <Link to={item.path}>{item.title}</Link>
        </h2>
        {item.standfirst && <p className={styles.standfirst}>{item.standfirst}</p>}
        <p className={styles.facts}>
          <Time value={item.publishedAt} />
          {item.readingMinutes !== null && <span>{strings.readingMinutes(item.readingMinutes)}</span>}
        </p>
      </div>
      <Button plain aria-label={words.removeStory(item.title)} onClick={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}

function NothingSaved() {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <Link className={styles.way} to={paths.front}>
        {words.toFront}
      </Link>
    </div>
  );
}

function ListFailure({ error }: { error: Error }) {
  return (
    <div role="alert" className={styles.empty}>
      <h2 className={styles.title}>{words.listTitle}</h2>
      <p>{words.listText[storageErrorReason(error)]}</p>
      <Link className={styles.way} to={paths.front}>
        {words.toFront}
      </Link>
    </div>
  );
}
