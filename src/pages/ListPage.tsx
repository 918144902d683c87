import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ArticleSummary } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { ArticleList } from "#features/articles/ArticleList.tsx";
import { Pagination } from "#features/articles/Pagination.tsx";
import { listQuery } from "#features/articles/queries.ts";
import { TrendingRail } from "#features/trending/TrendingRail.tsx";
import { pageStrings } from "#strings/pages.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { SkeletonLines, SkeletonPicture } from "#ui/Skeleton.tsx";
import { PageQuery } from "./PageQuery.tsx";
import styles from "./page.module.css";

interface Props {
  selection: Selection;
  number: number;
  toPage: (number: number) => string;
  /** What kind of thing gathers these stories, above its name. */
  kind?: string;
  /** What can be done with all of it, below its description. */
  tool?: ReactNode;
}

const skeleton = (
  <div>
    <SkeletonLines lines={2} />
    <SkeletonPicture />
    <SkeletonLines lines={4} />
  </div>
);

/** What a section, a tag or an author gathers, page by page. */
export function ListPage({ selection, number, toPage, kind, tool }: Props) {
  const query = useQuery(listQuery(selection, number));
  return (
    <PageQuery query={query} skeleton={skeleton}>
      {(list) => (
        // Another list is another page, with a headline of its own to take the focus.
        <div key={toPage(number)} className={styles.withRail}>
          <div>
            <PageHead
              title={number > 1 ? `${list.name}, ${pageStrings.pageOf(number, list.pageCount)}` : list.name}
              description={list.description || list.name}
              canonical={toPage(number)}
            />
            <header className={styles.head}>
              {kind && <p className={styles.kind}>{kind}</p>}
              <PageTitle className={styles.title}>{list.name}</PageTitle>
              {list.description && <p className={styles.text}>{list.description}</p>}
              {tool}
            </header>
            {list.items.length > 0 ? (
              <ArticleList
                items={list.items}
                showSection={selection.kind !== "section" && isOfManySections(list.items)}
                showAuthor={selection.kind !== "author"}
                leadFirst={number === 1}
              />
            ) : (
              <Empty />
            )}
            <Pagination number={number} pageCount={list.pageCount} toPage={toPage} />
          </div>
          <aside className={styles.rail}>
            <TrendingRail />
          </aside>
        </div>
      )}
    </PageQuery>
  );
}

/** Where all stories are of one section, its name over each says nothing. */
function isOfManySections(items: ArticleSummary[]): boolean {
  return new Set(items.map((item) => item.section?.slug)).size > 1;
}

function Empty() {
  return (
    <>
      <h2>{pageStrings.emptySection}</h2>
      <p className={styles.text}>{pageStrings.emptySectionText}</p>
    </>
  );
}
