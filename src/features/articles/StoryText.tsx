import { Suspense, lazy, use, useMemo, useState } from "react";
import { useLocation } from "react-router-dom";
import { EmbedPermissionsContext } from "#content/embedPermissions.ts";
import { PrintedUntil } from "#content/PrintedUntil.tsx";
import { StoryBody } from "#content/StoryBody.tsx";
import type { Article, PrintedArticle } from "#domain/article.ts";
import type { Body } from "#domain/body.ts";
import { storyPages } from "#domain/storyPages.ts";
import { readEmbedProviders, writeEmbedProviders } from "#storage/preferences.ts";
import { PressContext } from "#ui/press.ts";
import { SkeletonLines } from "#ui/Skeleton.tsx";

/** What few stories need, and their readers fetch. */
const UnlockForm = lazy(async () => ({ default: (await import("./UnlockForm.tsx")).UnlockForm }));
const StoryPages = lazy(async () => ({ default: (await import("./StoryPages.tsx")).StoryPages }));

interface Props {
  /** undefined while the story is known only by the page that was printed. */
  article: Article | undefined;
  /** What the press left of the story it printed here, where it did. */
  printed?: PrintedArticle | undefined;
}

/**
 * The story itself: behind its password, page by page, or all of it. The text that was printed stays where it is, however often
 * the story is fetched, until there is another one or it needs what only the app can give.
 */
export function StoryText({ article, printed }: Props) {
  const isPageAsked = useLocation().search.includes("page=");
  const isSame = printed !== undefined && !printed.needsText && printed.updatedAt === article?.updatedAt;
  const locked = printed?.isLocked ? { ...printed, body: [] } : article;
  if (locked?.isLocked && !(article && !article.isLocked)) {
    return (
      <Suspense fallback={<SkeletonLines lines={8} />}>
        <UnlockForm article={locked} />
      </Suspense>
    );
  }
  return (
    <PrintedUntil isReady={article !== undefined && (!isSame || isPageAsked)}>
      {article && <Text body={article.body} eagerFirst={article.picture === null} />}
    </PrintedUntil>
  );
}

function Text({ body, eagerFirst }: { body: Body; eagerFirst: boolean }) {
  const pages = useMemo(() => storyPages(body), [body]);
  // Without scripts there is no turning of pages: the press prints all of them.
  const isWhole = use(PressContext) !== null || pages.length === 1;
  const permissions = useEmbedPermissions();
  const show = (page: Body) => <StoryBody body={page} eagerFirst={eagerFirst} />;
  return (
    <EmbedPermissionsContext value={permissions}>
      {isWhole ? (
        show(body)
      ) : (
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <StoryPages pages={pages}>{show}</StoryPages>
        </Suspense>
      )}
    </EmbedPermissionsContext>
  );
}

/** Whose frames may load unasked: what the reader has said so far, on this device. */
function useEmbedPermissions() {
  const [allowedProviders, setAllowed] = useState(readEmbedProviders);
  return useMemo(
    () => ({
      allowedProviders,
      onAllow(provider: string) {
        const allowed = new Set([...allowedProviders, provider]);
        writeEmbedProviders(allowed);
        setAllowed(allowed);
      },
    }),
    [allowedProviders],
  );
}
