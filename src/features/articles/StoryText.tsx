import { Suspense, lazy, useMemo, useState } from "react";
import { EmbedPermissionsContext } from "#content/embedPermissions.ts";
import { StoryBody } from "#content/StoryBody.tsx";
import type { Article } from "#domain/article.ts";
import { storyPages } from "#domain/storyPages.ts";
import { readEmbedProviders, writeEmbedProviders } from "#storage/preferences.ts";
import { SkeletonLines } from "#ui/Skeleton.tsx";

/** What few stories need, and their readers fetch. */
const UnlockForm = lazy(async () => ({ default: (await import("./UnlockForm.tsx")).UnlockForm }));
const StoryPages = lazy(async () => ({ default: (await import("./StoryPages.tsx")).StoryPages }));

/** The story itself: behind its password, page by page, or all of it. */
export function StoryText({ article }: { article: Article }) {
  const { body, isLocked, picture } = article;
  const pages = useMemo(() => storyPages(body), [body]);
  const permissions = useEmbedPermissions();
  const show = (page: typeof body) => <StoryBody body={page} eagerFirst={picture === null} />;
  if (pages.length === 1 && !isLocked)
    return <EmbedPermissionsContext value={permissions}>{show(body)}</EmbedPermissionsContext>;
  return (
    <Suspense fallback={<SkeletonLines lines={8} />}>
      {isLocked ? (
        <UnlockForm article={article} />
      ) : (
        <EmbedPermissionsContext value={permissions}>
          <StoryPages pages={pages}>{show}</StoryPages>
        </EmbedPermissionsContext>
      )}
    </Suspense>
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
