import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Comment, PostedComment } from "#domain/comment.ts";
import { source } from "#sources/source.ts";
import type { TypedComment } from "./useTypedComment.ts";

/** Every public comment on a story, flat. A long thread is shown as it arrives, but what is there is never taken away for a part of it. */
export function commentsQuery(articleId: number) {
  const queryKey = ["comments", articleId] as const;
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }) =>
      source.comments(articleId, signal, (some) => {
        client.setQueryData<Comment[]>(queryKey, (known = []) => (known.length < some.length ? some : known));
      }),
  });
}

/** What was posted from here during this visit: nobody else has it where it is held, and the public list may be slow to have it. */
export function ownCommentsQuery(articleId: number) {
  return queryOptions<PostedComment[]>({
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
