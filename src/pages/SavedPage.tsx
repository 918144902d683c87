import { SavedList } from "#features/saved/SavedList.tsx";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import styles from "./page.module.css";

export function SavedPage() {
  return (
    <div className={styles.narrow}>
      <PageHead title={strings.saved.title} />
      <header className={styles.head}>
        <PageTitle className={styles.title}>{strings.saved.title}</PageTitle>
      </header>
      <SavedList />
    </div>
  );
}
