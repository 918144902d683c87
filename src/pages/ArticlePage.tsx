import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import type { Article } from "#domain/article.ts";
import { bodyText } from "#domain/body.ts";
import { PictureView } from "#content/PictureView.tsx";
import { StoryBody } from "#content/StoryBody.tsx";
import { ArticleFooter } from "#features/articles/ArticleFooter.tsx";
import { ArticleHeader } from "#features/articles/ArticleHeader.tsx";
import { countReading } from "#features/articles/countReading.ts";
import { articleQuery } from "#features/articles/queries.ts";
import { ShareButton } from "#features/articles/ShareButton.tsx";
import { savedArticleQuery } from "#features/saved/queries.ts";
import { SaveButton } from "#features/saved/SaveButton.tsx";
import { TrendingRail } from "#features/trending/TrendingRail.tsx";
import { failureKind } from "#ui/failureKind.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { SkeletonLines, SkeletonPicture } from "#ui/Skeleton.tsx";
import { WhenNear } from "#ui/WhenNear.tsx";
import { PageQuery } from "./PageQuery.tsx";
import styles from "./ArticlePage.module.css";

export function ArticlePage() {
  const path = useLocation().pathname.replace(/\/*$/, "/");
  const query = useQuery(articleQuery(path));
  const isOffline = query.data === undefined && query.error !== null && failureKind(query.error) === "offline";
  // A story that was saved opens without a network even where the worker has let its copy go.
  const saved = useQuery({ ...savedArticleQuery(path), enabled: isOffline });
  if (isOffline && saved.data) return <Story key={path} article={saved.data} />;
  return (
    <PageQuery query={query} skeleton={<ArticleSkeleton />}>
      {(article) => <Story key={article.path} article={article} />}
    </PageQuery>
  );
}

function Story({ article }: { article: Article }) {
  useEffect(() => countReading(article.id), [article.id]);
  const { picture } = article;
  return (
    <>
      <PageHead
        title={article.title || article.standfirst}
        description={article.standfirst || bodyText(article.body).slice(0, 160)}
        canonical={article.path}
      />
      <article className={styles.story}>
        <ArticleHeader article={article} />
        {picture && (
          <figure className={styles.lead}>
            <PictureView picture={picture} sizes="(max-width: 1280px) 100vw, 78rem" eager />
            {(picture.caption ?? picture.credit) && (
              <figcaption>
                {picture.caption} {picture.credit && <small>{picture.credit}</small>}
              </figcaption>
            )}
          </figure>
        )}
        <div className={styles.columns}>
          <div className={styles.text}>
            <div className={styles.tools}>
              <ShareButton title={article.title} path={article.path} />
              <SaveButton article={article} />
            </div>
            <StoryBody body={article.body} />
            <ArticleFooter article={article} />
            <WhenNear skeleton={<SkeletonLines lines={6} />} load={loadComments}>
              {(Comments) => <Comments articleId={article.id} open={article.commentsOpen} />}
            </WhenNear>
          </div>
          <aside className={styles.rail}>
            <TrendingRail />
          </aside>
        </div>
      </article>
    </>
  );
}

const loadComments = async () => (await import("#features/comments/Comments.tsx")).Comments;

function ArticleSkeleton() {
  return (
    <div className={styles.story}>
      <div className={styles.skeletonHead}>
        <SkeletonLines lines={5} />
      </div>
      <div className={styles.lead}>
        <SkeletonPicture />
      </div>
    </div>
  );
}
