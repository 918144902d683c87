import { useQuery } from "@tanstack/react-query";
import { offlineStrings } from "#strings/offline.ts";
import { Link } from "#ui/Link.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { Time } from "#ui/Time.tsx";
import type { KeptArticle } from "./keptArticles.ts";
import { keptArticlesQuery } from "./queries.ts";
import styles from "./OfflineList.module.css";

/** What a reader without a connection sees instead of a page that is not on the device: that it is not, and what is. */
export function OfflineList() {
  const query = useQuery(keptArticlesQuery);
  return (
    <section className={styles.place} aria-label={offlineStrings.notOnDeviceTitle}>
      <h2 className={styles.title}>{offlineStrings.notOnDeviceTitle}</h2>
      <QueryView
        query={query}
        skeleton={offlineStrings.looking}
        isEmpty={(articles) => articles.length === 0}
        empty={<p>{offlineStrings.nothingOnDevice}</p>}
        failure={() => <p>{offlineStrings.listFailed}</p>}
      >
        {(articles) => (
          <>
            <p>{offlineStrings.notOnDeviceText}</p>
            <KeptStories articles={articles} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function KeptStories({ articles }: { articles: KeptArticle[] }) {
  return (
    <ul className={styles.list}>
      {articles.map(({ path, title, section, publishedAt }) => (
        <li key={path}>
          <Link to={path} className={styles.link}>
            {title}
          </Link>
          <p className={styles.facts}>
            {section && <span>{section.name}</span>} <Time value={publishedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
