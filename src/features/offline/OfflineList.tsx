import { useQuery } from "@tanstack/react-query";
import { offlineListStrings as words } from "#strings/offlineList.ts";
import { Link } from "#ui/Link.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { Time } from "#ui/Time.tsx";
import type { KeptArticle } from "./keptArticles.ts";
import { keptArticlesQuery } from "./queries.ts";
import styles from "./OfflineList.module.css";

/** Why a page is not there: no connection, an answer that keeps one waiting, or one that makes no sense. */
type Reason = "lost" | "slow" | "broken";

/** What a reader sees instead of a page that is not there: why it is not, and what on the device is. */
export function OfflineList({ reason }: { reason: Reason }) {
  const query = useQuery(keptArticlesQuery);
  const title = words[`${reason}Title`];
  // Who saw that something is broken has a way on already; who waits is told at once.
  if (reason === "broken" && !query.data?.length) return null;
  return (
    <section className={styles.place} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <QueryView
        query={query}
        skeleton={words.looking}
        isEmpty={(articles) => articles.length === 0}
        empty={<p>{words[reason === "slow" ? "slowNothing" : "lostNothing"]}</p>}
        failure={() => <p>{words.listFailed}</p>}
      >
        {(articles) => (
          <>
            <p>{words[`${reason}Text`]}</p>
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
