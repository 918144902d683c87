import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { trendingQuery } from "./queries.ts";
import { TrendingList } from "./TrendingList.tsx";
import styles from "./TrendingRail.module.css";

const shown = 5;

/** *Trending* beside or below a page: the first few, and what they are ranked by. */
export function TrendingRail() {
  const query = useQuery(trendingQuery);
  return (
    <section aria-labelledby="trending-rail">
      <h2 id="trending-rail" className={styles.label}>
        <Link to={paths.trending}>{strings.trending}</Link>
      </h2>
      <QueryView query={query} skeleton={<SkeletonLines lines={12} />}>
        {(trending) => (
          <>
            <p className={styles.basis}>{strings.trendingBasis[trending.basis]}</p>
            <TrendingList items={trending.items.slice(0, shown)} />
          </>
        )}
      </QueryView>
    </section>
  );
}
