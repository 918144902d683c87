import { useRouteError } from "react-router-dom";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import styles from "./CrashPage.module.css";

/** What a reader sees when a page breaks: its frame stays, a sentence, and two ways on. */
export function CrashPage() {
  const error = useRouteError();
  console.error(error);
  return (
    <div className={styles.crash}>
      <PageHead title={strings.crashTitle} />
      <PageTitle>{strings.crashTitle}</PageTitle>
      <p>{strings.crashText}</p>
      <Button onClick={() => location.reload()}>{strings.reopen}</Button>
      <a href={paths.front}>{strings.home}</a>
    </div>
  );
}
