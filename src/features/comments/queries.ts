import { queryOptions, skipToken } from "@tanstack/react-query";
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

/** What was posted from here during this visit: nobody else has it where it is held, and the public list may be slow to have it. */
export function ownCommentsQuery(articleId: number) {
  return queryOptions<OwnComment[]>({
    queryKey: ["own-comments", articleId],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
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
