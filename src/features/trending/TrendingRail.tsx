import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router-dom";
import { PrintedUntil } from "#content/PrintedUntil.tsx";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Link } from "#ui/Link.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { trendingQuery } from "./queries.ts";
import { TrendingList } from "./TrendingList.tsx";
import styles from "./TrendingRail.module.css";

/** *Trending* beside or below a page, without the story that is open there, and what it is ranked by. */
export function TrendingRail() {
  const query = useQuery(trendingQuery);
  const { pathname } = useLocation();
  return (
    <section aria-labelledby="trending-rail" className={styles.rail}>
      <h2 id="trending-rail" className={styles.label}>
        <Link to={paths.trending}>{strings.trending}</Link>
      </h2>
      <PrintedUntil isReady={query.data !== undefined}>
        <QueryView query={query} skeleton={<SkeletonLines lines={12} />}>
          {(trending) => (
            <>
              <p className={styles.basis}>{strings.trendingBasis[trending.basis]}</p>
              <TrendingList items={trending.items.filter((item) => item.path !== pathname)} />
            </>
          )}
        </QueryView>
      </PrintedUntil>
    </section>
  );
}
