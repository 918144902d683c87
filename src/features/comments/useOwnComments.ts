import type { QueryClient } from "@tanstack/react-query";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import type { Comment, OwnComment } from "#domain/comment.ts";
import { source } from "#sources/source.ts";
import { writeOwnComment } from "#storage/ownComments.ts";
import { commentToolStrings as words } from "#strings/commentTools.ts";
import { announce } from "#ui/announcer.ts";
import { addComments } from "./addComments.ts";
import { commentsQuery, ownCommentsQuery } from "./queries.ts";
import { showKept } from "./showKept.ts";

/**
 * Remembers on this device what was posted from here below a story, shows it again on later visits, and asks what became of a comment
 * that waited for a moderator.
 */
export function useOwnComments(articleId: number, isWhole: boolean): void {
  const client = useQueryClient();
  const { pathname: path } = useLocation();
  const { data: own } = useQuery(ownCommentsQuery(articleId));

  useEffect(() => {
    if (!isWhole) return;
    const gone = new AbortController();
    // A device that keeps nothing, or has no connection, shows what it has.
    lookAfter(client, articleId, gone.signal).catch(() => undefined);
    return () => gone.abort();
  }, [client, articleId, isWhole]);

  useEffect(() => {
    for (const one of own ?? []) writeOwnComment({ articleId, path, ...one }).catch(() => undefined);
  }, [own, articleId, path]);
}

async function lookAfter(client: QueryClient, articleId: number, signal: AbortSignal): Promise<void> {
  const kept = await showKept(client, articleId, signal);
  if (kept.length === 0) return;
  const listed = new Set(client.getQueryData(commentsQuery(articleId).queryKey)?.comments.map(({ id }) => id));
  const desk = await source.lookUpComments(signal);
  for (const { comment, status } of kept) {
    if (status === "gone" || (status === "approved" && listed.has(comment.id))) continue;
    // oxlint-disable-next-line no-await-in-loop -- the site gets one question at a time: few comments wait, and no reader waits for these answers
    const found = listed.has(comment.id) ? comment : await desk?.find(comment.id, signal);
    if (found === undefined) continue;
    settle(client, articleId, comment, status, found);
  }
}

function settle(
  client: QueryClient,
  articleId: number,
  comment: Comment,
  before: OwnComment["status"],
  found: Comment | "withheld" | "gone",
): void {
  const now = found === "gone" ? "gone" : found === "withheld" ? "held" : "approved";
  if (typeof found === "object") addComments(client, articleId, [found]);
  if (now === before) return;
  client.setQueryData(ownCommentsQuery(articleId).queryKey, (own = []) =>
    own.map((one) => (one.comment.id === comment.id ? { ...one, status: now } : one)),
  );
  announce(now === "gone" ? words.declined : now === "held" ? words.heldAgain : words.approved);
}
