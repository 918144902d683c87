import type { ReactNode } from "react";
import { strings } from "#strings/strings.ts";
import { Button } from "./Button.tsx";
import styles from "./FailureView.module.css";
import { failureKind } from "./failureKind.ts";

interface Props {
  error: Error;
  /** The headline where the failure is the whole page; the page's focus makes it heard, so it is no alert. */
  title?: ReactNode;
  onRetry?: () => void;
}

/** What a reader sees where something did not come: what happened, and a way on. */
export function FailureView({ error, title: pageTitle, onRetry }: Props) {
  const kind = failureKind(error);
  const { title, text } = strings.failures[kind];
  return (
    <div role={pageTitle ? undefined : "alert"} className={styles.failure}>
      {pageTitle ?? <h2 className={styles.title}>{title}</h2>}
      <p>{text}</p>
      {hasAnswer(error) && error.message && <p className={styles.detail}>{error.message}</p>}
      {onRetry && <Button onClick={onRetry}>{strings.tryAgain}</Button>}
    </div>
  );
}

/**
 * Whether the message says which address was asked and what came back, for whoever keeps the site: where there is no connection
 * nothing did, unless a server says so itself, or took the question and then said nothing.
 */
function hasAnswer(error: Error): boolean {
  if (!("kind" in error)) return false;
  return error.kind !== "offline" || ("code" in error && error.code !== null);
}
