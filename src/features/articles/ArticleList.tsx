import type { ArticleSummary } from "#domain/article.ts";
import { Card } from "./Card.tsx";
import styles from "./ArticleList.module.css";

/** Stories one below the other, newest first, with the first given room. */
export function ArticleList({
  items,
  showSection = false,
  showAuthor = true,
  leadFirst = false,
}: {
  items: ArticleSummary[];
  showSection?: boolean;
  /** Whether the first story says who wrote it. */
  showAuthor?: boolean;
  leadFirst?: boolean;
}) {
  return (
    <ul className={styles.list}>
      {items.map((article, index) => (
        <li key={article.id} className={leadFirst && index === 0 ? styles.lead : styles.item}>
          <Card
            article={article}
            kind={leadFirst && index === 0 ? "lead" : "beside"}
            level={2}
            showSection={showSection}
            showAuthor={leadFirst && index === 0 && showAuthor}
            showStandfirst
          />
        </li>
      ))}
    </ul>
  );
}
