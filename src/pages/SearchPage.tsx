import { Suspense, lazy } from "react";
import { useConnection } from "#features/offline/connection.ts";
import { SearchBox } from "#features/search/SearchBox.tsx";
import { SearchResults } from "#features/search/SearchResults.tsx";
import { useTypedQuery } from "#features/search/useTypedQuery.ts";
import { paths } from "#paths.ts";
import { searchStrings } from "#strings/search.ts";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import styles from "./page.module.css";

/** Only a reader without a connection needs it. */
const DeviceResults = lazy(async () => ({
  default: (await import("#features/search/DeviceResults.tsx")).DeviceResults,
}));

export function SearchPage() {
  const { query, isTyping, type } = useTypedQuery();
  const isLost = useConnection() === "lost";
  const onDevice = (
    <Suspense fallback={<SkeletonLines lines={8} />}>
      <DeviceResults query={query.trim()} isTyping={isTyping} />
    </Suspense>
  );
  return (
    <div className={styles.narrow}>
      <PageHead
        title={query ? `${strings.search}: ${query.slice(0, 60)}` : strings.search}
        description={searchStrings.description}
        canonical={paths.search(query)}
        isPersonal
      />
      <PageTitle className={styles.title}>{strings.search}</PageTitle>
      <SearchBox query={query} onType={type} />
      {isLost ? onDevice : <SearchResults query={query.trim()} elsewhere={<Elsewhere />} onDevice={onDevice} />}
    </div>
  );
}
