import type { RefObject } from "react";
import { installStrings as words } from "#strings/install.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./InstallSheet.module.css";

interface Props {
  ref: RefObject<HTMLDialogElement | null>;
  name: string;
}

/** How to put the paper on the home screen where only the browser's own menu does it. */
export function InstallSheet({ ref, name }: Props) {
  return (
    <dialog ref={ref} className={styles.sheet} aria-labelledby="install-title">
      <h2 id="install-title" className={styles.title}>
        {words.sheetTitle(name)}
      </h2>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.text}>{words.sheetText}</p>
      <form method="dialog">
        <Button type="submit">{words.close}</Button>
      </form>
    </dialog>
  );
}
