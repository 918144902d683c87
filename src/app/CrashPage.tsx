import { useEffect } from "react";
import { useRouteError } from "react-router-dom";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { reportMissingCode } from "#ui/missingCode.ts";
import { Button } from "#ui/Button.tsx";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import styles from "./CrashPage.module.css";

/** What a reader sees when a page breaks: its frame stays, a sentence, and two ways on. */
export function CrashPage() {
  const error = useRouteError();
  useEffect(() => {
    if (isMissingCode(error)) reportMissingCode();
    else console.error(error);
  }, [error]);
  return isMissingCode(error) ? <CodeMissing /> : <Crash />;
}

function Crash() {
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

/**
 * The page's own code did not come: no connection, or a version that is no longer served. The router asks for it once in a visit, and
 * some browsers too: only a visit that begins anew asks again.
 */
function CodeMissing() {
  const { title, text } = strings.failures.offline;
  return (
    <div className={styles.crash}>
      <PageHead title={title} />
      <PageTitle>{title}</PageTitle>
      <p>{text}</p>
      <Button onClick={() => location.reload()}>{strings.tryAgain}</Button>
    </div>
  );
}

/** Browsers agree on the kind of this error, not on its words. */
function isMissingCode(error: unknown): boolean {
  return error instanceof TypeError && /module|import/i.test(error.message);
}
