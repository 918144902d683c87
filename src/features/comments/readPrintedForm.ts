import { formIds } from "./formFocus.ts";
import type { CommentFields } from "./validateComment.ts";
import { commentFieldNames } from "./validateComment.ts";

/** What was typed into the printed form below this story before the live one takes its place. */
export function readPrintedForm(articleId: number): Partial<CommentFields> {
  const form = document.querySelector(`form[data-printed="${articleId}"]`);
  const typed: Partial<CommentFields> = {};
  for (const name of commentFieldNames) {
    const value = form?.querySelector<HTMLInputElement>(`#${formIds.field[name]}`)?.value;
    if (value) typed[name] = value;
  }
  return typed;
}
