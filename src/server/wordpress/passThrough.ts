import type { Context } from "hono";
import { Hono } from "hono";
import type { ServerEnv } from "../clientAddress.ts";
import { RestError } from "../restError.ts";
import { answerFailure, limitRequests } from "../restFailures.ts";
import { addCommentForm } from "./commentForm.ts";
import type { PassThroughOptions } from "./guestRequest.ts";
import { guestPost, refuseMethod } from "./guestRequest.ts";
import { sendAnswer } from "./sendAnswer.ts";
import { SiteError } from "#publisher/SiteError.ts";
import { addUploads } from "./uploads.ts";

/** Of what the site wrote, nothing may run on our origin, whoever opens its address. */
const sandbox = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

/**
 * The publisher's site on our own origin: its REST API, the address of its comment form and its uploads, nothing else of
 * it and no other site. Whoever the visitor is elsewhere, to the site they are a guest: no cookie and no key is passed.
 */
export function createPassThrough(options: PassThroughOptions): Hono<ServerEnv> {
  const { answers } = options;
  const app = new Hono<ServerEnv>({ strict: false });
  const guarded = async (c: Context, next: () => Promise<void>) => {
    await next();
    if (!c.res.headers.has("Content-Security-Policy")) c.res.headers.set("Content-Security-Policy", sandbox);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("X-Robots-Tag", "noindex");
  };
  for (const path of ["/wp-json/*", "/wp-comments-post.php"]) app.use(path, guarded, limitRequests());
  app.use("/wp-content/uploads/*", guarded);
  app.get("/site.json", async (c) => sendAnswer(c, await answers.identity()));
  app.all("/wp-json/*", (c) => answerRest(c, options));
  addCommentForm(app, options);
  addUploads(app, options);
  app.onError((error, c) => {
    if (error instanceof SiteError) return c.json(error.toBody(), error.status, { "Cache-Control": "no-store" });
    return answerFailure(error, c);
  });
  return app;
}

async function answerRest(c: Context<ServerEnv>, options: PassThroughOptions): Promise<Response> {
  const { method } = c.req;
  const { pathname, search } = new URL(c.req.url);
  const path = pathname === "/wp-json" ? "/wp-json/" : pathname;
  if (method === "GET" || method === "HEAD") {
    const found = await options.answers.get(path, search);
    return found ? sendAnswer(c, found) : refuseRoute();
  }
  if (method !== "POST" && method !== "OPTIONS") return refuseMethod(c, "GET, HEAD, POST, OPTIONS");
  const request = method === "POST" ? await guestPost(c, options) : { method };
  const value = await options.answers.send(path, search, request);
  return value ? sendAnswer(c, { value, age: 0, isStale: false }) : refuseRoute();
}

function refuseRoute(): never {
  throw new RestError(404, "rest_no_route", "No route was found matching the URL and request method.");
}
