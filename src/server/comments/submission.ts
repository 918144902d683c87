import * as v from "valibot";
import { ParamReader } from "../ParamReader.ts";
import type { Params } from "../requestParams.ts";
import { RestError } from "../restError.ts";
import { authorAddress } from "./authorAddress.ts";
import { commentHtml } from "./commentHtml.ts";
import { isEmailAddress } from "./emailAddress.ts";
import { plainLine, tidyText } from "./plainLine.ts";

/** What a visitor sent, cleaned. */
export interface Submission {
  post: number;
  parent: number;
  authorName: string;
  authorEmail: string;
  authorUrl: string;
  content: string;
}

/** Widths of WordPress' database columns, in bytes. */
const widths = [
  ["author", "authorName", 245],
  ["author_email", "authorEmail", 100],
  ["author_url", "authorUrl", 200],
  ["content", "content", 65_525],
] as const;

const contentSchema = v.union([
  v.string(),
  v.pipe(
    v.object({ raw: v.string() }),
    v.transform(({ raw }) => raw),
  ),
]);

/**
 * First look at a submission: does it fit the schema, and does it ask for what only a moderator may set?
 * @throws RestError `rest_invalid_param`, `rest_comment_invalid_author` and its kin
 */
export function readSubmission(params: Params): Submission {
  const reader = new ParamReader(params);
  const content = v.safeParse(contentSchema, params.get("content"));
  const submission = {
    post: reader.integer("post", 0),
    parent: reader.integer("parent", 0),
    authorName: plainLine(reader.text("author_name")),
    authorEmail: reader.text("author_email"),
    authorUrl: authorAddress(tidyText(reader.text("author_url"))),
    content: content.success ? tidyText(content.output) : "",
  };
  const author = reader.integer("author", 0);
  reader.text("status");
  const { authorEmail } = submission;
  if (authorEmail !== "" && !isEmailAddress(authorEmail))
    reader.refuse("author_email", "rest_invalid_email", "Invalid email address.");
  reader.finish();
  if (author !== 0) throw notYours("author");
  if (reader.has("author_ip")) throw notYours("author_ip");
  if (reader.has("status")) throw notYours("status");
  return submission;
}

function notYours(name: string): RestError {
  return new RestError(
    401,
    `rest_comment_invalid_${name}`,
    `Sorry, you are not allowed to edit '${name}' for comments.`,
  );
}

/**
 * Second look, once the story is known to take comments: is everything there, and does it fit?
 * @throws RestError `rest_comment_content_invalid`, `rest_comment_author_data_required`, `…_column_length`
 */
export function checkSubmission(submission: Submission): void {
  // Only the text counts: a comment of nothing but forbidden tags would be an empty one.
  if (Buffer.byteLength(submission.content) <= 65_525 && commentHtml(submission.content) === "")
    throw new RestError(400, "rest_comment_content_invalid", "Invalid comment content.");
  if (submission.authorName === "" || submission.authorEmail === "") {
    const message = "Creating a comment requires valid author name and email values.";
    throw new RestError(400, "rest_comment_author_data_required", message);
  }
  for (const [name, field, width] of widths) {
    if (Buffer.byteLength(submission[field]) <= width) continue;
    throw new RestError(400, `comment_${name}_column_length`, "Comment field exceeds maximum length allowed.");
  }
}
