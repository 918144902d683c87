import { type QueryClient, queryOptions, skipToken } from "@tanstack/react-query";
import type { Comment, OwnComment } from "#domain/comment.ts";
import { source } from "#sources/source.ts";
import type { TypedComment } from "./useTypedComment.ts";

export interface ListedComments {
  comments: Comment[];
  /** Whether no more are to come. */
  isWhole: boolean;
  /** Ids of those that came later and wait to be asked for: nothing is put between the lines of somebody who reads. */
  unseen: number[];
}

/**
 * Every public comment on a story, flat. A long thread is shown as it arrives, but what is there is never taken away for a part of it.
 * Neither a connection that returns nor a reader who does brings more by itself: what is new is looked for, and offered (`useCommentWatch`).
 */
export function commentsQuery(articleId: number) {
  const queryKey = ["comments", articleId] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<ListedComments> => {
      const comments = await source.comments(articleId, signal, (some) => {
        client.setQueryData<ListedComments>(queryKey, (known) =>
          known && known.comments.length >= some.length ? known : { comments: some, isWhole: false, unseen: [] },
        );
      });
      return { comments, isWhole: true, unseen: [] };
    },
    refetchOnReconnect: ({ state }) => state.data?.isWhole !== true,
    refetchOnMount: ({ state }) => state.data?.isWhole !== true,
  });
}

const ownKey = ["own-comments"] as const;

/** What was posted from here during this visit: nobody else has it where it is held, and the public list may be slow to have it. */
export function ownCommentsQuery(articleId: number) {
  return queryOptions<OwnComment[]>({
    queryKey: [...ownKey, articleId],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Every comment that this device remembers as its reader's; its shelves open when the list of them does. */
export const deviceCommentsQuery = queryOptions({
  queryKey: ["comments-of-this-device"],
  queryFn: async () => (await import("#storage/ownComments.ts")).readOwnComments(),
  staleTime: 0,
});

/** Every version of words that were begun below a story, as it lies on the device now. */
export function leftWordsQuery(articleId: number) {
  return queryOptions({
    queryKey: ["left-words", articleId],
    queryFn: async () => (await import("#storage/drafts.ts")).readDrafts(articleId),
    staleTime: 0,
  });
}

/** After they were wiped from the device: no page of this visit shows them as one's own any more. */
export async function forgetOwnComments(client: QueryClient): Promise<void> {
  client.setQueriesData({ queryKey: ownKey }, []);
  await client.invalidateQueries(deviceCommentsQuery);
}

/** What was typed below a story during this visit: leaving the page and coming back finds it again. */
export function typedCommentQuery(articleId: number) {
  return queryOptions<TypedComment>({
    queryKey: ["typed-comment", articleId],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
