import type { ArticleSummary } from "#domain/article.ts";
import { Link } from "#ui/Link.tsx";
import styles from "./TrendingList.module.css";

/** The ranks and headlines; `large` is the trending page itself. */
export function TrendingList({ items, large = false }: { items: ArticleSummary[]; large?: boolean }) {
  return (
    <ol className={large ? `${styles.list} ${styles.large}` : styles.list}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <div>
            {large && item.section && <p className={styles.kicker}>{item.section.name}</p>}
            <Link to={item.path} className={styles.title}>
              {item.title}
            </Link>
            {large && <p className={styles.standfirst}>{item.standfirst}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
