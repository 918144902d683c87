import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { escapeHtml } from "#content/escapeHtml.ts";
import { trapField } from "#domain/comment.ts";
import type { ApiContext } from "../apiContext.ts";
import type { ServerEnv } from "../clientAddress.ts";
import type { Params } from "../requestParams.ts";
import { bodyParams } from "../requestParams.ts";
import { RestError } from "../restError.ts";
import { takeComment } from "./takeComment.ts";

const address = "/wp-comments-post.php";

/** Bytes, as for the REST API. */
const maxSize = 100 * 1024;

/** WordPress' names for the fields of its form, the REST API's for the same, and what a form says that lacks one. */
const names = [
  ["comment_post_ID", "post", ""],
  ["comment_parent", "parent", "0"],
  ["author", "author_name", ""],
  ["email", "author_email", ""],
  ["url", "author_url", ""],
  ["comment", "content", ""],
  ["idempotency_key", "idempotency_key", ""],
  [trapField, trapField, ""],
] as const;

/**
 * WordPress' classic form, which a browser without scripts sends by itself: led back to the story, at the new comment; where it is
 * refused, a page that says why and holds what was typed.
 */
export function addClassicForm(app: Hono<ServerEnv>, api: ApiContext): void {
  const tooLarge = (c: Context) => refuse(c, new RestError(413, "too_large", "The comment is too long."), new Map());
  app.post(address, bodyLimit({ maxSize, onError: tooLarge }), async (c) => {
    const sent = await bodyParams(c);
    const params = new Map(names.map(([sentAs, name, otherwise]) => [name, sent.get(sentAs) ?? otherwise]));
    try {
      const { id, post } = await takeComment(c, api, params);
      const story = await api.edition.find(post);
      return c.redirect(`${encodeURI(decode(story?.path ?? "/"))}#comment-${id}`, 303);
    } catch (error) {
      if (error instanceof RestError) return refuse(c, error, sent);
      throw error;
    }
  });
  app.all(address, (c) => c.text("Method not allowed", 405, { Allow: "POST" }));
}

/** A path may be kept with its percent signs or without. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Our own messages may hold entities, and nothing else that means something in HTML. */
function refuse(c: Context, error: RestError, sent: Params): Response | Promise<Response> {
  const comment = sent.get("comment");
  const words = typeof comment === "string" ? comment : "";
  const kept =
    words &&
    `<p><label>What you wrote:<br><textarea rows="12" cols="60">\n${escapeHtml(words)}</textarea></label></p>\n`;
  const page =
    '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="robots" content="noindex">' +
    '<meta name="viewport" content="width=device-width"><title>Your comment was not taken</title></head>\n<body>\n' +
    `<h1>Your comment was not taken</h1>\n<p>${error.message}</p>\n${kept}<p>Go back in your browser to change it.</p>\n</body>\n</html>\n`;
  return c.html(page, error.status, { "Cache-Control": "no-store" });
}
