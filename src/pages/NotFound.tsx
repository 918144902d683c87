import { useQuery } from "@tanstack/react-query";
import { ArticleList } from "#features/articles/ArticleList.tsx";
import { listQuery } from "#features/articles/queries.ts";
import { SearchBox } from "#features/search/SearchBox.tsx";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import styles from "./page.module.css";

const shown = 5;

/** There is nothing at this address: says so, and offers search and the newest stories. */
export function NotFound() {
  const latest = useQuery(listQuery({ kind: "latest" }, 1));
  return (
    <div className={styles.narrow}>
      <PageHead title={strings.notFoundTitle} />
      <PageTitle className={styles.title}>{strings.notFoundTitle}</PageTitle>
      <p className={styles.text}>{strings.notFoundText}</p>
      <SearchBox query="" />
      <h2 className={styles.subtitle}>{strings.latest}</h2>
      <QueryView query={latest} skeleton={<SkeletonLines lines={8} />}>
        {(page) => <ArticleList items={page.items.slice(0, shown)} showSection />}
      </QueryView>
    </div>
  );
}
