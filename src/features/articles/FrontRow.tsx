import type { FrontRow as Row } from "#domain/site.ts";
import { paths } from "#paths.ts";
import { Link } from "#ui/Link.tsx";
import { Card } from "./Card.tsx";
import styles from "./FrontRow.module.css";

/** The rhythm of the front page: no two neighbouring rows are set alike. */
const rhythms = ["four", "leadAndList", "columns"] as const;

/** One section's row on the front page. `index` counts the rows from 0. */
export function FrontRow({ row, index }: { row: Row; index: number }) {
  const rhythm = rhythms[index % rhythms.length] ?? "four";
  return (
    <section className={styles.row} aria-labelledby={`row-${row.section.slug}`}>
      <h2 id={`row-${row.section.slug}`} className={styles.name}>
        <Link to={paths.section(row.section.slug)}>{row.section.name}</Link>
      </h2>
      <div className={styles[rhythm]}>
        {row.items.slice(0, 4).map((article, place) => (
          <Card
            key={article.id}
            article={article}
            showSection={false}
            kind={rhythm === "columns" || (rhythm === "leadAndList" && place > 0) ? "text" : "stacked"}
            showStandfirst={rhythm !== "four"}
          />
        ))}
      </div>
    </section>
  );
}
