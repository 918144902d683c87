import { useEffect } from "react";
import type { OutboxEntry } from "#domain/outbox.ts";
import { en } from "#strings/en.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { Link } from "#ui/Link.tsx";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { startOutbox } from "./outbox.ts";
import { refreshOutbox, useOutboxShelf } from "./outboxEntries.ts";
import { OutboxEntryView } from "./OutboxEntryView.tsx";
import styles from "./Outbox.module.css";

/** Every comment on its way from this device, under its story. */
export function OutboxList() {
  const entries = useOutboxShelf();
  // What a window that died left half done can be acted on from here.
  useEffect(startOutbox, []);
  if (entries === null) return <SkeletonLines lines={4} />;
  if (entries === "unreadable")
    return (
      <Notice>
        <p>{words.unreadable}</p>
        <Button onClick={() => void refreshOutbox(false)}>{en.tryAgain}</Button>
      </Notice>
    );
  if (entries.length === 0) return <p>{words.empty}</p>;
  return (
    <>
      <p>{words.intro}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <h2 className={styles.story}>
              <Link to={`${entry.story.path}#comments`}>{entry.story.title || entry.story.path}</Link>
            </h2>
            <OutboxEntryView entry={entry} />
          </li>
        ))}
      </ul>
      <Button plain onClick={() => saveAsFile(entries)}>
        {words.save}
      </Button>
    </>
  );
}

/** All words as plain text, each below the address it was meant for. */
function saveAsFile(entries: readonly OutboxEntry[]): void {
  const texts = entries.map(({ story, draft }) => `${new URL(story.path, location.origin).href}\n\n${draft.content}\n`);
  const url = URL.createObjectURL(new Blob([texts.join("\n---\n\n")], { type: "text/plain;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: words.fileName });
  link.click();
  URL.revokeObjectURL(url);
}
