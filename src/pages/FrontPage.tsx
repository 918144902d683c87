import { useQuery } from "@tanstack/react-query";
import type { Front } from "#domain/site.ts";
import { Card } from "#features/articles/Card.tsx";
import { FrontRow } from "#features/articles/FrontRow.tsx";
import { frontQuery } from "#features/articles/queries.ts";
import { TrendingRail } from "#features/trending/TrendingRail.tsx";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { useSite } from "#ui/siteSettings.ts";
import { SkeletonLines, SkeletonPicture } from "#ui/Skeleton.tsx";
import { DownloadPart } from "./DownloadPart.tsx";
import { PageQuery } from "./PageQuery.tsx";
import styles from "./FrontPage.module.css";

export function FrontPage() {
  const { name, tagline } = useSite();
  return (
    <PageQuery query={useQuery(frontQuery)} skeleton={<FrontSkeleton />}>
      {(front) => (
        <>
          <PageHead title={name} description={tagline} canonical={paths.front} />
          <PageTitle className="visually-hidden">{name}</PageTitle>
          <FrontSheet front={front} />
        </>
      )}
    </PageQuery>
  );
}

function FrontSheet({ front }: { front: Front }) {
  if (!front.lead) return <p className={styles.empty}>{strings.emptyFront}</p>;
  return (
    <>
      <div className={styles.top}>
        <div className={styles.lead}>
          <Card article={front.lead} kind="lead" level={2} />
        </div>
        <div className={styles.secondary}>
          {front.secondary.map((article) => (
            <Card key={article.id} article={article} level={2} />
          ))}
        </div>
        <aside className={styles.rail}>
          <TrendingRail />
        </aside>
      </div>
      {front.rows
        .filter((row) => row.items.length > 0)
        .map((row, index) => (
          <FrontRow key={row.section.slug} row={row} index={index} />
        ))}
      <DownloadPart section={null} />
    </>
  );
}

function FrontSkeleton() {
  return (
    <div className={styles.top}>
      <div className={styles.lead}>
        <SkeletonPicture />
        <SkeletonLines lines={5} />
      </div>
      <div className={styles.secondary}>
        <SkeletonPicture />
        <SkeletonLines />
      </div>
    </div>
  );
}
