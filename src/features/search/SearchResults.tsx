import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { SnippetPart } from "#domain/search.ts";
import { paths } from "#paths.ts";
import { searchStrings as words } from "#strings/search.ts";
import { Link } from "#ui/Link.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { Time } from "#ui/Time.tsx";
import { searchQuery, shortestQuery } from "./queries.ts";
import styles from "./SearchResults.module.css";

interface Props {
  query: string;
  /** Other ways on, where there is nothing to show. */
  elsewhere: ReactNode;
}

/** What the paper has on `query`, best first. */
export function SearchResults({ query, elsewhere }: Props) {
  const result = useQuery(searchQuery(query));
  if (query.length < shortestQuery)
    return (
      <>
        <p className={styles.hint}>{query === "" ? words.hint : words.short}</p>
        {elsewhere}
      </>
    );
  return (
    <QueryView
      query={result}
      skeleton={<SkeletonLines lines={8} />}
      isEmpty={({ hits }) => hits.length === 0}
      empty={
        <>
          <Nothing query={query} />
          {elsewhere}
        </>
      }
    >
      {({ hits, total }) => (
        <>
          <p role="status" className={styles.hint}>
            {words.results(total, query)} {total > hits.length && words.cut(hits.length)}
          </p>
          <ol className={styles.results}>
            {hits.map((hit) => (
              <li key={hit.path}>
                {hit.section && (
                  <Link to={paths.section(hit.section.slug)} className={styles.kicker}>
                    {hit.section.name}
                  </Link>
                )}
                <h2 className={styles.headline}>
                  <Link to={hit.path}>
                    <Marked parts={hit.title} />
                  </Link>
                </h2>
                <p className={styles.snippet}>
                  <Marked parts={hit.snippet} />
                </p>
                <p className={styles.meta}>
                  <Time value={hit.publishedAt} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </QueryView>
  );
}

/** As much of a question as is repeated to its reader. Letters. */
const longestEcho = 30;

function Nothing({ query }: { query: string }) {
  const shown = query.length > longestEcho ? `${query.slice(0, longestEcho)}…` : query;
  return (
    <div role="status" className={styles.nothing}>
      <p className={styles.headline}>{words.nothing(shown)}</p>
      <p className={styles.hint}>{words.nothingText}</p>
    </div>
  );
}

function Marked({ parts }: { parts: SnippetPart[] }) {
  return parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text));
}
