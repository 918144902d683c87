import type { ReactNode } from "react";
import { strings } from "#strings/strings.ts";
import { Button } from "./Button.tsx";
import styles from "./FailureView.module.css";
import { failureKind } from "./failureKind.ts";

/** What a reader sees where something did not come: what happened, and a way on. */
export function FailureView({
  error,
  onRetry,
  children,
}: {
  error: Error;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const { title, text } = strings.failures[failureKind(error)];
  return (
    <div role="alert" className={styles.failure}>
      <h2 className={styles.title}>{title}</h2>
      <p>{text}</p>
      {onRetry && <Button onClick={onRetry}>{strings.tryAgain}</Button>}
      {children}
    </div>
  );
}
