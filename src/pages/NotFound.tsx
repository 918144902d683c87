import { SearchBox } from "#features/search/SearchBox.tsx";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import styles from "./page.module.css";

/** There is nothing at this address: says so, and offers search, the sections and the newest stories. */
export function NotFound() {
  return (
    <div className={styles.narrow}>
      <PageHead title={strings.notFoundTitle} />
      <PageTitle className={styles.title}>{strings.notFoundTitle}</PageTitle>
      <p className={styles.text}>{strings.notFoundText}</p>
      <SearchBox query="" />
      <Elsewhere />
    </div>
  );
}
