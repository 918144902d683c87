import type { Hono } from "hono";
import type { ServerEnv } from "../clientAddress.ts";
import type { PassThroughOptions } from "./guestRequest.ts";
import { guestPost, refuseMethod } from "./guestRequest.ts";
import { readSite } from "#publisher/readSite.ts";
import { toOwnLocation } from "#publisher/siteAddresses.ts";
import { SiteError } from "#publisher/SiteError.ts";

/** Bytes. WordPress answers with a redirect, or with a page of one sentence. */
const maxBytes = 1024 * 1024;

/**
 * The address of WordPress' classic comment form. Its cookies, which would keep a guest's name, do not reach the visitor:
 * the reader keeps the name itself.
 */
export function addCommentForm(app: Hono<ServerEnv>, options: PassThroughOptions): void {
  const { site, answers, limits } = options;
  app.post("/wp-comments-post.php", async (c) => {
    const request = await guestPost(c, options);
    const location = await site.location();
    const address = `${location.base}wp-comments-post.php`;
    const { status, headers, bytes } = await site
      .inTurn(() => readSite(address, request, { timeLimit: limits.timeLimit, maxBytes }))
      .finally(() => answers.expireComments());
    const own = new Headers({ "Cache-Control": "no-store" });
    const target = headers.get("Location");
    if (status >= 300 && status < 400) {
      const ownTarget = target === null ? null : toOwnLocation(location, target, address);
      if (ownTarget === null) throw new SiteError(502, `${address} answered ${status} and led to no address.`);
      own.set("Location", ownTarget);
      return new Response(null, { status, headers: own });
    }
    own.set("Content-Type", headers.get("Content-Type") ?? "text/html; charset=UTF-8");
    const retryAfter = headers.get("Retry-After");
    if (retryAfter !== null) own.set("Retry-After", retryAfter);
    return new Response(bytes, { status, headers: own });
  });
  app.all("/wp-comments-post.php", (c) => refuseMethod(c, "POST"));
}
