import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Comment, OwnComment } from "#domain/comment.ts";
import type { ListedComments } from "./queries.ts";
import { commentsQuery, ownCommentsQuery } from "./queries.ts";

interface StoryComments {
  /** What is to stand on the page. */
  comments: Comment[];
  isWhole: boolean;
  /** Ids of what came since and waits to be asked for. */
  unseen: number[];
  /** Ids of what was written on this device; of these the ones that wait for a moderator, and those that were not published. */
  own: number[];
  held: number[];
  gone: number[];
}

const none: OwnComment[] = [];

/** The public comments on a story, and with them those posted from here that the public list does not have, or not yet. */
export function useStoryComments(articleId: number) {
  const { data: own = none } = useQuery(ownCommentsQuery(articleId));
  const select = useCallback((listed: ListedComments) => withOwn(listed, own), [own]);
  return useQuery({ ...commentsQuery(articleId), select });
}

function withOwn({ comments, isWhole, unseen }: ListedComments, own: OwnComment[]): StoryComments {
  const known = new Set(comments.map(({ id }) => id));
  const missing = own.filter(({ comment }) => !known.has(comment.id));
  const ownIds = new Set(own.map(({ comment }) => comment.id));
  const waiting = new Set(unseen.filter((id) => !ownIds.has(id)));
  const idsOf = (status: OwnComment["status"]) =>
    missing.filter((one) => one.status === status).map(({ comment }) => comment.id);
  return {
    comments: [...comments.filter(({ id }) => !waiting.has(id)), ...missing.map(({ comment }) => comment)],
    isWhole,
    unseen: [...waiting],
    own: [...ownIds],
    held: idsOf("held"),
    gone: idsOf("gone"),
  };
}
