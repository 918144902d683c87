import type { QueryClient } from "@tanstack/react-query";
import { commentDeskPart } from "./commentDeskPart.ts";
import { Comments } from "./Comments.tsx";
import { commentsQuery } from "./queries.ts";

/**
 * The comments' code. Where somebody is at work in a printed form, that stays until the live one can take over what is in it; where
 * comments were printed (`client` reads them anew) they stand until there are others to show.
 */
export async function loadComments(client?: QueryClient, articleId = 0) {
  const printed = document.querySelector("form[data-printed]");
  const fields = printed?.querySelectorAll<HTMLInputElement>(":is(input:not([type=hidden]), textarea)") ?? [];
  const isUsed = printed?.contains(document.activeElement) || [...fields].some(({ value }) => value !== "");
  const thread = document.querySelector("#comments:has(article)");
  const isRead = thread && client?.prefetchQuery(commentsQuery(articleId));
  await Promise.all([isUsed && commentDeskPart.load(), isRead]);
  if (thread && client && isWhereReaderWants()) await untilBelow(thread);
  return Comments;
}

/** An address may name a comment that was not printed: only the live list has it. */
function isWhereReaderWants(): boolean {
  return !/^#comment-\d+$/.test(location.hash) || document.getElementById(location.hash.slice(1)) !== null;
}

/** Nobody's place in a discussion is taken from them: the live one is taller, and comes while all of it is below the window. */
function untilBelow(thread: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry || entry.boundingClientRect.top < innerHeight) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(thread);
  });
}
