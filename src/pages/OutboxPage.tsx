import { OutboxList } from "#features/comments/OutboxList.tsx";
import { paths } from "#paths.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import styles from "./page.module.css";

export function OutboxPage() {
  return (
    <div className={styles.narrow}>
      <PageHead title={words.title} description={words.intro} canonical={paths.outbox} isPersonal />
      <header className={styles.head}>
        <PageTitle className={styles.title}>{words.title}</PageTitle>
      </header>
      <OutboxList />
    </div>
  );
}
