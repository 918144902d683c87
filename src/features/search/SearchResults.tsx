import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { searchStrings as words } from "#strings/search.ts";
import { failureKind } from "#ui/failureKind.ts";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { HitList } from "./HitList.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { isLongEnough, searchQuery } from "./queries.ts";
import styles from "./SearchResults.module.css";

interface Props {
  query: string;
  /** Other ways on, where there is nothing to show. */
  elsewhere: ReactNode;
  /** What there is to search without an answer from the paper. */
  onDevice: ReactNode;
}

/** What the paper has on `query`, best first. */
export function SearchResults(props: Props) {
  const { query, elsewhere } = props;
  if (isLongEnough(query)) return <Found {...props} />;
  return (
    <>
      <p className={styles.hint}>{query === "" ? words.hint : words.short}</p>
      {elsewhere}
    </>
  );
}

/** A part of its own: results that went with their question do not come back with the next. */
function Found({ query, elsewhere, onDevice }: Props) {
  const result = useQuery(searchQuery(query));
  return (
    <QueryView
      query={result}
      skeleton={<SkeletonLines lines={8} />}
      failure={(error) => (failureKind(error) === "offline" ? onDevice : null)}
      isEmpty={({ hits }) => hits.length === 0}
      empty={
        result.isPlaceholderData ? (
          <SkeletonLines lines={8} />
        ) : (
          <>
            <NothingFound title={words.nothing} query={query} text={words.nothingText} />
            {elsewhere}
          </>
        )
      }
    >
      {({ query, hits, total }) => (
        <>
          <p role="status" className={styles.hint}>
            {words.results(total, query)} {total > hits.length && words.cut(hits.length)}
          </p>
          <HitList hits={hits} />
        </>
      )}
    </QueryView>
  );
}
