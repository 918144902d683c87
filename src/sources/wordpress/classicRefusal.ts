import * as v from "valibot";
import type { FormAnswer } from "../http.ts";
import { isUnreachable } from "../http.ts";
import { describeText } from "../readAnswer.ts";
import { SourceError } from "../SourceError.ts";
import { plainText } from "./plainText.ts";

/** The sentences of an English WordPress, and the codes that REST has for the same. Every other language says it in its own words. */
const codes: [sentence: RegExp, code: string][] = [
  [/fill the required fields/i, "rest_comment_author_data_required"],
  [/valid email address/i, "rest_invalid_param"],
  [/type your comment text/i, "rest_comment_content_invalid"],
  [/comment is too long/i, "comment_content_column_length"],
  [/name is too long/i, "comment_author_column_length"],
  [/email address is too long/i, "comment_author_email_column_length"],
  [/url is too long/i, "comment_author_url_column_length"],
  [/duplicate comment/i, "comment_duplicate"],
  [/too quickly/i, "comment_flood"],
  [/comments are closed/i, "rest_comment_closed"],
  [/must be logged in/i, "rest_comment_login_required"],
];

const dieSchema = v.object({ message: v.string() });

/**
 * Why the comment form refused: WordPress' `wp_die`, as JSON or, from plugins and old versions, as a page. Its HTTP status is
 * 200 for most; where it says more than the sentence does, it counts.
 */
export function toFormRefusal({ status, text, json }: FormAnswer, address: string): SourceError {
  if (status === 200 && text.trim() === "")
    return new SourceError("refused", `${address} knows no such story`, { code: "rest_comment_invalid_post_id" });
  const died = v.safeParse(dieSchema, json);
  const html = died.success ? died.output.message : /class="wp-die-message">([\s\S]*?)<\/div>/.exec(text)?.[1];
  const sentence = plainText(html ?? "").replace(/^Error:\s*/i, "");
  const code = codeOf(status, sentence);
  if (code !== null && status < 500)
    return new SourceError("refused", sentence || `${address} answered ${status}`, { code });
  return new SourceError(
    isUnreachable(status) ? "offline" : isShut(status) ? "refused" : "broken",
    `${address} answered ${status} and ${sentence || describeText(text)}`,
  );
}

/** What stands in front of the site let nothing through to it. */
function isShut(status: number): boolean {
  return status === 401 || status === 403;
}

/** `wp_die`: the sentence alone tells why. */
function codeOf(status: number, sentence: string): string | null {
  if (status === 409) return "comment_duplicate";
  if (status === 429) return "comment_flood";
  return codes.find(([known]) => known.test(sentence))?.[1] ?? (sentence === "" ? null : "wp_die");
}
