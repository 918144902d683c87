import { commentDeskPart } from "./commentDeskPart.ts";
import { Comments } from "./Comments.tsx";

/** The comments' code. Where somebody is at work in a printed form, that stays until the live one can take over what is in it. */
export async function loadComments() {
  const printed = document.querySelector("form[data-printed]");
  const fields = printed?.querySelectorAll<HTMLInputElement>(":is(input:not([type=hidden]), textarea)") ?? [];
  const isUsed = printed?.contains(document.activeElement) || [...fields].some(({ value }) => value !== "");
  if (isUsed) await commentDeskPart.load();
  return Comments;
}
