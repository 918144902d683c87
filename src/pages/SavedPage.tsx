import { SavedList } from "#features/saved/SavedList.tsx";
import { savedListStrings } from "#strings/savedList.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import styles from "./page.module.css";

export function SavedPage() {
  return (
    <div className={styles.narrow}>
      <PageHead title={savedListStrings.title} />
      <header className={styles.head}>
        <PageTitle className={styles.title}>{savedListStrings.title}</PageTitle>
      </header>
      <SavedList />
    </div>
  );
}
