import { useQuery } from "@tanstack/react-query";
import { trendingQuery } from "#features/trending/queries.ts";
import { TrendingList } from "#features/trending/TrendingList.tsx";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { PageQuery } from "./PageQuery.tsx";
import styles from "./page.module.css";

export function TrendingPage() {
  const query = useQuery(trendingQuery);
  return (
    <div className={styles.narrow}>
      <PageQuery query={query} skeleton={<SkeletonLines lines={20} />}>
        {(trending) => (
          <>
            <PageHead
              title={strings.trending}
              description={strings.trendingBasis[trending.basis]}
              canonical={paths.trending}
            />
            <header className={styles.head}>
              <PageTitle className={styles.title}>{strings.trending}</PageTitle>
              <p className={styles.text}>{strings.trendingBasis[trending.basis]}</p>
            </header>
            <TrendingList items={trending.items} large />
          </>
        )}
      </PageQuery>
    </div>
  );
}
