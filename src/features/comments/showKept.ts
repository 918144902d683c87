import type { QueryClient } from "@tanstack/react-query";
import type { OwnComment } from "#domain/comment.ts";
import type { KeptComment } from "#storage/ownComments.ts";
import { readOwnComments } from "#storage/ownComments.ts";
import { ownCommentsQuery } from "./queries.ts";

/** Shows in the thread of a story what this device remembers as its reader's own there. What that is; nothing once `signal` aborts. */
export async function showKept(client: QueryClient, articleId: number, signal?: AbortSignal): Promise<KeptComment[]> {
  const kept = await readOwnComments(articleId);
  if (kept.length === 0 || signal?.aborted) return [];
  client.setQueryData(ownCommentsQuery(articleId).queryKey, (own = []) => withKept(own, kept));
  return kept;
}

/** What is known in this visit is newer than what was kept. */
function withKept(own: OwnComment[], kept: KeptComment[]): OwnComment[] {
  const ids = new Set(own.map(({ comment }) => comment.id));
  const earlier = kept.filter(({ comment }) => !ids.has(comment.id));
  return [...earlier.map(({ comment, status }) => ({ comment, status })), ...own];
}
