import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { source } from "#sources/source.ts";
import { addComments } from "./addComments.ts";
import { commentsQuery } from "./queries.ts";

/** How often a reader who stays is asked for, and how soon one who comes back. Milliseconds. */
const interval = 180_000;
const soonest = 30_000;

/** Looks for new comments while the page is looked at, and when the reader returns to it. What it finds is offered, not shown. */
export function useCommentWatch(articleId: number, isWhole: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWhole) return;
    const gone = new AbortController();
    let lookedAt = client.getQueryState(commentsQuery(articleId).queryKey)?.dataUpdatedAt ?? 0;
    const look = async () => {
      if (document.hidden || Date.now() - lookedAt < soonest) return;
      lookedAt = Date.now();
      const desk = await source.lookUpComments();
      if (desk) addComments(client, articleId, await desk.newest(articleId, gone.signal));
    };
    // Who has no connection is told so elsewhere; the next look comes by itself.
    const start = () => void look().catch(() => undefined);
    start();
    const timer = setInterval(start, interval);
    document.addEventListener("visibilitychange", start, { signal: gone.signal });
    return () => {
      clearInterval(timer);
      gone.abort();
    };
  }, [client, articleId, isWhole]);
}
