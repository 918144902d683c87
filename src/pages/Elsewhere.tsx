import { useQuery } from "@tanstack/react-query";
import { ArticleList } from "#features/articles/ArticleList.tsx";
import { listQuery, siteQuery } from "#features/articles/queries.ts";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Link } from "#ui/Link.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import styles from "./page.module.css";

const shown = 5;

/** Ways on for a reader who found nothing: the sections and the newest stories. */
export function Elsewhere() {
  const { data: site } = useQuery(siteQuery);
  const latest = useQuery(listQuery({ kind: "latest" }, 1));
  return (
    <>
      <p className={styles.sections}>
        {site?.sections.map(({ slug, name }) => (
          <Link key={slug} to={paths.section(slug)}>
            {name}
          </Link>
        ))}
      </p>
      <h2 className={styles.subtitle}>{strings.latest}</h2>
      <QueryView query={latest} skeleton={<SkeletonLines lines={8} />}>
        {(page) => <ArticleList items={page.items.slice(0, shown)} showSection />}
      </QueryView>
    </>
  );
}
