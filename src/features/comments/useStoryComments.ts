import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Comment, PostedComment } from "#domain/comment.ts";
import { commentsQuery, ownCommentsQuery } from "./queries.ts";

interface StoryComments {
  comments: Comment[];
  /** Ids of those among them that wait for a moderator. */
  held: number[];
}

const none: PostedComment[] = [];

/** The public comments on a story, and with them those posted from here that the public list does not have, or not yet. */
export function useStoryComments(articleId: number) {
  const { data: own = none } = useQuery(ownCommentsQuery(articleId));
  const select = useCallback((listed: Comment[]) => withOwn(listed, own), [own]);
  return useQuery({ ...commentsQuery(articleId), select });
}

function withOwn(listed: Comment[], own: PostedComment[]): StoryComments {
  const known = new Set(listed.map((comment) => comment.id));
  const missing = own.filter(({ comment }) => !known.has(comment.id));
  return {
    comments: [...listed, ...missing.map(({ comment }) => comment)],
    held: missing.filter(({ status }) => status === "held").map(({ comment }) => comment.id),
  };
}
