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
  const isRead = document.querySelector("#comments article") && client?.prefetchQuery(commentsQuery(articleId));
  await Promise.all([isUsed && commentDeskPart.load(), isRead]);
  return Comments;
}
