import type { Context, Hono } from "hono";
import type { ApiContext } from "./apiContext.ts";
import type { ServerEnv } from "./clientAddress.ts";
import { ParamReader, parseList } from "./ParamReader.ts";
import { pickFields, requestedFields } from "./pickFields.ts";
import { needsArticle, toPostWire } from "./posts.ts";
import type { Params } from "./requestParams.ts";
import { bodyParams, queryParams } from "./requestParams.ts";
import { RestError } from "./restError.ts";

const popular = "/wp-json/wordpress-popular-posts/v1/popular-posts";
const views = "/wp-json/wordpress-popular-posts/v2/views/:id{[0-9]+}";

const hour = 3_600_000;
const units = { minute: 60_000, hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour } as const;
const spans = { last24hours: 24 * hour, last7days: units.week, last30days: units.month } as const;

/** The addresses of the plugin WordPress Popular Posts: what is read most, and the counting of it. */
export function addPopularPostsRoutes(app: Hono<ServerEnv>, api: ApiContext): void {
  app.get(popular, (c) => listPopular(c, api));
  app.post(popular, async (c) => {
    const reader = new ParamReader(await bodyParams(c));
    const id = reader.integer("wpp_id", 0);
    reader.finish();
    return countView(c, api, id);
  });
  app.post(views, (c) => countView(c, api, Number(c.req.param("id"))));
  app.get(views, (c) => readViews(c, api, Number(c.req.param("id"))));
  app.options(popular, (c) =>
    c.json({ namespace: "wordpress-popular-posts/v1", methods: ["GET", "POST"] }, 200, { Allow: "GET, POST" }),
  );
  app.options(views, (c) =>
    c.json({ namespace: "wordpress-popular-posts/v2", methods: ["GET", "POST"] }, 200, { Allow: "GET, POST" }),
  );
}

async function listPopular(c: Context<ServerEnv>, api: ApiContext) {
  const params = queryParams(c);
  const reader = new ParamReader(params);
  const limit = reader.integer("limit", 10, { min: 1, max: 100 });
  const offset = reader.integer("offset", 0, { min: 0 });
  const orderBy = reader.choice("order_by", ["views", "comments"], "views");
  const freshness = reader.choice("freshness", ["0", "1"], "0");
  const since = readSince(reader, api.now(), "last24hours");
  const excluded = new Set(parseList(params.get("exclude") ?? params.get("pid") ?? "").map(Number));
  reader.finish();
  const ranking = await (orderBy === "views" ? api.views.rankByViews(since) : api.views.rankByComments(since));
  const stories = await api.edition.stories();
  const chosen = [...ranking].flatMap(([id, count]) => {
    const story = stories.get(id);
    if (!story || excluded.has(id) || (freshness === "1" && Date.parse(story.publishedAt) < since)) return [];
    return [{ story, count }];
  });
  const { timeZone } = await api.edition.site();
  const fields = requestedFields(params);
  const wire = chosen.slice(offset, offset + limit).map(async ({ story, count }) => {
    const article = needsArticle(fields) ? await api.edition.article(story.slug) : null;
    // The plugin counts readings whatever it sorts by.
    const pageviews = orderBy === "views" ? count : await api.views.count(story.id, since);
    return pickFields({ ...toPostWire(story, article, api.originOf(c), timeZone), pageviews }, fields);
  });
  return c.json(await Promise.all(wire), 200, { Allow: "GET, POST" });
}

async function countView(c: Context<ServerEnv>, api: ApiContext, id: number) {
  await requireStory(api, id);
  const started = performance.now();
  await api.views.add(id, api.addressOf(c), api.now());
  const seconds = ((performance.now() - started) / 1000).toFixed(6);
  return c.json({ results: `WPP: OK. Execution time: ${seconds} seconds` }, 201, { Allow: "GET, POST" });
}

async function readViews(c: Context<ServerEnv>, api: ApiContext, id: number) {
  const params: Params = queryParams(c);
  const reader = new ParamReader(params);
  const since = readSince(reader, api.now(), "all");
  const withWord = reader.integer("include_views_text", 1) === 1;
  reader.finish();
  await requireStory(api, id);
  const count = await api.views.count(id, since);
  const number = count.toLocaleString("en-US");
  return c.json({ text: withWord ? `${number} ${count === 1 ? "view" : "views"}` : number }, 200, {
    Allow: "GET, POST",
  });
}

/** The start of the range that is asked for, in milliseconds. */
function readSince(reader: ParamReader, now: number, fallback: "last24hours" | "all"): number {
  const range = reader.choice("range", ["last24hours", "last7days", "last30days", "all", "custom"], fallback);
  const unit = reader.choice("time_unit", ["minute", "hour", "day", "week", "month"], "hour");
  const quantity = reader.integer("time_quantity", 24, { min: 1 });
  if (range === "all") return 0;
  return Math.max(0, now - (range === "custom" ? units[unit] * quantity : spans[range]));
}

async function requireStory(api: ApiContext, id: number): Promise<void> {
  if (!(await api.edition.find(id))) throw new RestError(404, "rest_post_invalid_id", "Invalid post ID.");
}
