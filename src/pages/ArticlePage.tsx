import { useQuery, useQueryClient } from "@tanstack/react-query";
import { use, useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "react-router-dom";
import type { Article, PrintedArticle } from "#domain/article.ts";
import { describeArticle } from "#domain/describeArticle.ts";
import { AsPrinted } from "#content/AsPrinted.tsx";
import { PictureView } from "#content/PictureView.tsx";
import { TextSizeSteps } from "#features/appearance/TextSizeSteps.tsx";
import { ArticleFooter } from "#features/articles/ArticleFooter.tsx";
import { ArticleHeader } from "#features/articles/ArticleHeader.tsx";
import { countReading } from "#features/articles/countReading.ts";
import { articleQuery, readPrinted } from "#features/articles/queries.ts";
import { ShareButton } from "#features/articles/ShareButton.tsx";
import { StoryText } from "#features/articles/StoryText.tsx";
import { discussionId, useStoryAnchor } from "#features/articles/useStoryAnchor.ts";
import { savedArticleQuery } from "#features/saved/queries.ts";
import { SaveButton } from "#features/saved/SaveButton.tsx";
import { TrendingRail } from "#features/trending/TrendingRail.tsx";
import { failureKind } from "#ui/failureKind.ts";
import { latePart } from "#ui/latePart.ts";
import { PressContext, useWasPrinted } from "#ui/press.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { SkeletonLines, SkeletonPicture } from "#ui/Skeleton.tsx";
import { WhenNear } from "#ui/WhenNear.tsx";
import { PageQuery } from "./PageQuery.tsx";
import styles from "./ArticlePage.module.css";

export function ArticlePage() {
  const path = useLocation().pathname.replace(/\/*$/, "/");
  return <ArticleAt key={path} path={path} />;
}

function ArticleAt({ path }: { path: string }) {
  const client = useQueryClient();
  const wasPrinted = useWasPrinted();
  const [printed] = useState(() => (wasPrinted ? readPrinted(client, path) : undefined));
  const query = useQuery(articleQuery(path));
  // A story that was saved opens without a network even where the worker has let its copy go. It stands where the fetched one
  // will stand: what is typed below it outlives the moment the connection returns.
  const isOffline = query.error !== null && failureKind(query.error) === "offline";
  const saved = useQuery({ ...savedArticleQuery(path), enabled: isOffline });
  const article = query.data ?? saved.data ?? undefined;
  const head = article ?? printed;
  if (head) return <Story head={head} article={article} printed={printed} />;
  return (
    <PageQuery query={query} skeleton={<ArticleSkeleton />}>
      {(found) => <Story head={found} article={found} />}
    </PageQuery>
  );
}

interface StoryProps {
  head: Omit<Article, "body">;
  /** Undefined where all that is here of the story is the page that was printed. */
  article: Article | undefined;
  printed?: PrintedArticle | undefined;
}

function Story({ head, article, printed }: StoryProps) {
  const client = useQueryClient();
  const { id, path, picture } = head;
  useEffect(() => countReading(id), [id]);
  useStoryAnchor();
  const readArticle = async () => article ?? client.ensureQueryData(articleQuery(path));
  return (
    <>
      <PageHead
        title={head.title || head.standfirst}
        description={article ? describeArticle(article) : printed?.description}
        canonical={path}
      />
      <article className={styles.story}>
        <div>
          <ArticleHeader article={head} />
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
              <ShareButton title={head.title} path={path} />
              {!head.isLocked && <SaveButton path={path} readArticle={readArticle} />}
              <TextSizeSteps />
            </div>
            <StoryText article={article} printed={printed} />
            <ArticleFooter article={head} isRead={article !== undefined} />
            {!head.isLocked && <Discussion article={head} />}
            <Imprint path={path} />
          </div>
        </div>
        <aside className={`${styles.rail} when-near`}>
          <TrendingRail />
        </aside>
      </article>
    </>
  );
}

function Discussion({ article }: { article: Omit<Article, "body"> }) {
  const { id, commentsOpen, originalUrl } = article;
  const client = useQueryClient();
  const wasPrinted = useWasPrinted();
  const Printed = use(PressContext)?.Discussion;
  // Comments that were printed stand until the live ones can take their place.
  const [part] = useState(() =>
    wasPrinted
      ? latePart(async () => (await import("#features/comments/loadComments.ts")).loadComments(client, id))
      : commentsPart,
  );
  const skeleton = <SkeletonLines lines={6} />;
  const printed = <AsPrinted>{Printed && <Printed article={article} />}</AsPrinted>;
  return (
    <div id={discussionId} className={styles.discussion}>
      <WhenNear skeleton={wasPrinted ? printed : skeleton} part={part}>
        {(Comments) => <Comments articleId={id} open={commentsOpen} originalUrl={originalUrl} />}
      </WhenNear>
    </div>
  );
}

const commentsPart = latePart(async () => (await import("#features/comments/loadComments.ts")).loadComments());

/** The whole address for pages on paper; a printed page does not know where it is read. */
function Imprint({ path }: { path: string }) {
  const address = useSyncExternalStore(
    () => () => {},
    () => new URL(path, location.origin).href,
    () => path,
  );
  return <p className={styles.imprint}>{address}</p>;
}

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
