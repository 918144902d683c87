import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import type { Article } from "#domain/article.ts";
import { bodyText } from "#domain/body.ts";
import { PictureView } from "#content/PictureView.tsx";
import { TextSizeSteps } from "#features/appearance/TextSizeSteps.tsx";
import { ArticleFooter } from "#features/articles/ArticleFooter.tsx";
import { ArticleHeader } from "#features/articles/ArticleHeader.tsx";
import { countReading } from "#features/articles/countReading.ts";
import { articleQuery } from "#features/articles/queries.ts";
import { ShareButton } from "#features/articles/ShareButton.tsx";
import { StoryText } from "#features/articles/StoryText.tsx";
import { discussionId, useStoryAnchor } from "#features/articles/useStoryAnchor.ts";
import { savedArticleQuery } from "#features/saved/queries.ts";
import { SaveButton } from "#features/saved/SaveButton.tsx";
import { TrendingRail } from "#features/trending/TrendingRail.tsx";
import { failureKind } from "#ui/failureKind.ts";
import { latePart } from "#ui/latePart.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { SkeletonLines, SkeletonPicture } from "#ui/Skeleton.tsx";
import { WhenNear } from "#ui/WhenNear.tsx";
import { PageQuery } from "./PageQuery.tsx";
import styles from "./ArticlePage.module.css";

export function ArticlePage() {
  const path = useLocation().pathname.replace(/\/*$/, "/");
  const query = useQuery(articleQuery(path));
  // A story that was saved opens without a network even where the worker has let its copy go. It stands where the fetched one
  // will stand: what is typed below it outlives the moment the connection returns.
  const isOffline = query.error !== null && failureKind(query.error) === "offline";
  const saved = useQuery({ ...savedArticleQuery(path), enabled: isOffline });
  const article = query.data ?? saved.data;
  if (article) return <Story key={path} article={article} />;
  return (
    <PageQuery query={query} skeleton={<ArticleSkeleton />}>
      {(found) => <Story key={path} article={found} />}
    </PageQuery>
  );
}

function Story({ article }: { article: Article }) {
  useEffect(() => countReading(article.id), [article.id]);
  useStoryAnchor();
  const { picture } = article;
  const address = new URL(article.path, location.origin).href;
  return (
    <>
      <PageHead
        title={article.title || article.standfirst}
        description={article.standfirst || bodyText(article.body).slice(0, 160)}
        canonical={article.path}
      />
      <article className={styles.story}>
        <div>
          <ArticleHeader article={article} />
          {picture && (
            <figure className={styles.lead}>
              <PictureView picture={picture} sizes="(max-width: 900px) 100vw, 57rem" eager />
              {(picture.caption ?? picture.credit) && (
                <figcaption>
                  {picture.caption} {picture.credit && <small>{picture.credit}</small>}
                </figcaption>
              )}
            </figure>
          )}
          <div className={styles.text}>
            <div className={styles.tools}>
              <ShareButton title={article.title} path={article.path} />
              <SaveButton article={article} />
              <TextSizeSteps />
            </div>
            <StoryText article={article} />
            <ArticleFooter article={article} />
            {!article.isLocked && <Discussion article={article} />}
            <p className={styles.imprint}>{address}</p>
          </div>
        </div>
        <aside className={styles.rail}>
          <TrendingRail />
        </aside>
      </article>
    </>
  );
}

function Discussion({ article: { id, commentsOpen, originalUrl } }: { article: Article }) {
  return (
    <div id={discussionId} className={styles.discussion}>
      <WhenNear skeleton={<SkeletonLines lines={6} />} part={commentsPart}>
        {(Comments) => <Comments articleId={id} open={commentsOpen} originalUrl={originalUrl} />}
      </WhenNear>
    </div>
  );
}

const commentsPart = latePart(async () => (await import("#features/comments/Comments.tsx")).Comments);

function ArticleSkeleton() {
  return (
    <div className={styles.story}>
      <div>
        <div className={styles.skeletonHead}>
          <SkeletonLines lines={5} />
        </div>
        <div className={styles.lead}>
          <SkeletonPicture />
        </div>
        <div className={styles.text}>
          <SkeletonLines lines={8} />
        </div>
      </div>
    </div>
  );
}
