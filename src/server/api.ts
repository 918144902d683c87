import { Hono } from "hono";
import type { ApiOptions } from "./apiContext.ts";
import { ApiContext } from "./apiContext.ts";
import type { ServerEnv } from "./clientAddress.ts";
import { addClassicForm } from "./comments/classicForm.ts";
import { addCommentRoutes } from "./comments/commentRoutes.ts";
import { ParamReader } from "./ParamReader.ts";
import { pickFields, requestedFields } from "./pickFields.ts";
import { addPopularPostsRoutes } from "./popularPosts.ts";
import { toPostWire } from "./posts.ts";
import { queryParams } from "./requestParams.ts";
import { RestError } from "./restError.ts";
import { answerFailure, limitRequests } from "./restFailures.ts";
import { gmtOffset } from "./siteTime.ts";

/** Headers that WordPress' REST API sends with everything. */
const restHeaders = {
  "X-Robots-Tag": "noindex",
  "X-Content-Type-Options": "nosniff",
  "Access-Control-Expose-Headers": "X-WP-Total, X-WP-TotalPages, Link",
  "Access-Control-Allow-Headers": "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type",
} as const;

/** The part of WordPress' REST API that comments and trending need, at its own addresses below /wp-json/. */
export function createApi(options: ApiOptions): Hono<ServerEnv> {
  const api = new ApiContext(options);
  const app = new Hono<ServerEnv>({ strict: false });
  app.use("/wp-json/*", async (c, next) => {
    await next();
    const origin = c.req.header("Origin");
    for (const [name, value] of Object.entries(restHeaders)) c.res.headers.set(name, value);
    c.res.headers.append("Vary", "Origin");
    if (origin === undefined) return;
    c.res.headers.set("Access-Control-Allow-Origin", origin);
    c.res.headers.set("Access-Control-Allow-Methods", "OPTIONS, GET, POST, PUT, PATCH, DELETE");
    c.res.headers.set("Access-Control-Allow-Credentials", "true");
  });
  app.use("/wp-json/*", limitRequests());
  addIndexRoute(app, api);
  addPostRoute(app, api);
  addCommentRoutes(app, api);
  addPopularPostsRoutes(app, api);
  addClassicForm(app, api);
  app.all("/wp-json/*", () => {
    throw new RestError(404, "rest_no_route", "No route was found matching the URL and request method.");
  });
  app.onError(answerFailure);
  return app;
}

/** What the site is and which parts of the API it has. */
function addIndexRoute(app: Hono<ServerEnv>, api: ApiContext): void {
  app.get("/wp-json", async (c) => {
    const { name, tagline, timeZone } = await api.edition.site();
    const origin = api.originOf(c);
    const index = {
      name,
      description: tagline,
      url: origin,
      home: origin,
      gmt_offset: gmtOffset(Math.floor(api.now() / 1000), timeZone),
      timezone_string: timeZone,
      namespaces: ["wp/v2", "wordpress-popular-posts/v1", "wordpress-popular-posts/v2"],
      authentication: [],
      routes: {},
    };
    return c.json(pickFields(index, requestedFields(queryParams(c))), 200, { Allow: "GET" });
  });
}

/** One story as a post: where the links of a comment lead. */
function addPostRoute(app: Hono<ServerEnv>, api: ApiContext): void {
  app.get("/wp-json/wp/v2/posts/:id{[0-9]+}", async (c) => {
    const params = queryParams(c);
    const context = new ParamReader(params).choice("context", ["view", "embed", "edit"], "view");
    if (context === "edit")
      throw new RestError(401, "rest_forbidden_context", "Sorry, you are not allowed to edit this post.");
    const story = await api.edition.find(Number(c.req.param("id")));
    const article = story && (await api.edition.article(story.slug));
    if (!story || !article) throw new RestError(404, "rest_post_invalid_id", "Invalid post ID.");
    const { timeZone } = await api.edition.site();
    return c.json(pickFields(toPostWire(story, article, api.originOf(c), timeZone), requestedFields(params)), 200, {
      Allow: "GET",
    });
  });
}
