import type { QueryClient } from "@tanstack/react-query";
import type { Comment } from "#domain/comment.ts";
import { commentsQuery } from "./queries.ts";

/** Adds public comments to those known of a story, where they wait to be asked for; no other is lost or asked for again. */
export function addComments(client: QueryClient, articleId: number, found: readonly Comment[]): void {
  client.setQueryData(commentsQuery(articleId).queryKey, (known) => {
    if (!known) return known;
    const ids = new Set(known.comments.map(({ id }) => id));
    const added = found.filter(({ id }) => !ids.has(id));
    if (added.length === 0) return known;
    return {
      ...known,
      comments: [...known.comments, ...added],
      unseen: [...known.unseen, ...added.map(({ id }) => id)],
    };
  });
}
