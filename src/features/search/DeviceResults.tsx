import { useQuery } from "@tanstack/react-query";
import { searchStrings as words } from "#strings/search.ts";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { AskPaper } from "./AskPaper.tsx";
import { useReading } from "./deviceSearch.ts";
import { HitList } from "./HitList.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { deviceQuery, isLongEnough } from "./queries.ts";
import styles from "./SearchResults.module.css";

interface Props {
  query: string;
  isTyping: boolean;
}

/** What is on the device on `query`, best first: without a connection, all that was opened, saved or downloaded. */
export function DeviceResults({ query, isTyping }: Props) {
  const reading = useReading();
  const isReading = reading === null || reading.read < reading.of;
  return (
    <section aria-labelledby="from-device">
      <h2 id="from-device" className={styles.scope}>
        {words.device}
      </h2>
      <p className={styles.hint}>
        {words.deviceText} <AskPaper query={query} />
      </p>
      {reading && isReading && <p className={styles.hint}>{words.deviceReading(reading.read, reading.of)}</p>}
      {isLongEnough(query) && (
        <Found query={query} isTyping={isTyping} read={reading?.read ?? 0} isReading={isReading} />
      )}
    </section>
  );
}

interface FoundProps extends Props {
  /** How many stories were read so far, and whether more are to come. */
  read: number;
  isReading: boolean;
}

/** A part of its own: results that went with their question do not come back with the next. */
function Found({ query, isTyping, read, isReading }: FoundProps) {
  const result = useQuery(deviceQuery(query, read, isTyping));
  return (
    <QueryView
      query={result}
      skeleton={<SkeletonLines lines={8} />}
      isEmpty={({ hits }) => hits.length === 0}
      empty={
        isReading || result.isPlaceholderData ? (
          <SkeletonLines lines={8} />
        ) : (
          <NothingFound
            title={words.deviceNothing}
            query={query}
            text={words.deviceNothingText(result.data?.stories ?? 0)}
          />
        )
      }
      failure={() => (
        <p role="alert" className={styles.hint}>
          {words.deviceFailed}
        </p>
      )}
    >
      {({ query, hits, total }) => (
        <>
          <p role="status" className={styles.hint}>
            {words.results(total, query)} {!isTyping && total > hits.length && words.cut(hits.length)}
          </p>
          <HitList hits={hits} />
        </>
      )}
    </QueryView>
  );
}
