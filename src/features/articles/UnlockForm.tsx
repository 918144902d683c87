import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Article } from "#domain/article.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";
import { strings } from "#strings/strings.ts";
import { unlockStrings as words } from "#strings/unlock.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import { failureKind } from "#ui/failureKind.ts";
import { articleQuery } from "./queries.ts";
import styles from "./UnlockForm.module.css";

/** A story that a password opens, before it is opened. */
export function UnlockForm({ article }: { article: Article }) {
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const unlock = useMutation({
    mutationFn: () => source.unlock(article, password),
    networkMode: "always",
    onSuccess: (opened) => {
      client.setQueryData(articleQuery(article.path).queryKey, opened);
      announce(words.unlocked);
      // The form goes, and with it the place of whoever used it.
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!unlock.isPending) unlock.mutate();
      }}
    >
      <p>{words.locked}</p>
      <label className={styles.field}>
        <span>{words.password}</span>
        <input
          type="password"
          name="password"
          required
          autoComplete="off"
          value={password}
          aria-invalid={unlock.isError ? true : undefined}
          aria-describedby={unlock.isError ? "unlock-error" : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <Button type="submit">{words.unlock}</Button>
      {unlock.error && (
        <p id="unlock-error" role="alert" className={styles.error}>
          {isWrong(unlock.error) ? words.wrongPassword : strings.failures[failureKind(unlock.error)].text}
        </p>
      )}
    </form>
  );
}

function isWrong(error: Error): boolean {
  return isSourceError(error) && error.code === "rest_post_incorrect_password";
}
