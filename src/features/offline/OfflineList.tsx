import { useQuery } from "@tanstack/react-query";
import { strings } from "#strings/strings.ts";
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
    <section className={styles.place} aria-label={strings.offline.notOnDeviceTitle}>
      <h2 className={styles.title}>{strings.offline.notOnDeviceTitle}</h2>
      <QueryView
        query={query}
        skeleton={strings.offline.looking}
        isEmpty={(articles) => articles.length === 0}
        empty={<p>{strings.offline.nothingOnDevice}</p>}
        failure={() => <p>{strings.offline.listFailed}</p>}
      >
        {(articles) => (
          <>
            <p>{strings.offline.notOnDeviceText}</p>
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
