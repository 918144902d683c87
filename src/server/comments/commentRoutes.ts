import type { Context, Hono } from "hono";
import type { ApiContext } from "../apiContext.ts";
import type { ServerEnv } from "../clientAddress.ts";
import { ParamReader } from "../ParamReader.ts";
import { pickFields, requestedFields } from "../pickFields.ts";
import { bodyParams, queryParams } from "../requestParams.ts";
import { RestError } from "../restError.ts";
import type { CommentQuery } from "./commentQuery.ts";
import { readCommentQuery } from "./commentQuery.ts";
import type { StoredComment } from "./commentRepository.ts";
import { toCommentWire } from "./commentWire.ts";
import { isOpen, takeComment } from "./takeComment.ts";

const collection = "/wp-json/wp/v2/comments";
const single = `${collection}/:id{[0-9]+}`;

/** WordPress' comments, for the public: read all that are approved, add one. */
export function addCommentRoutes(app: Hono<ServerEnv>, api: ApiContext): void {
  app.get(collection, (c) => listComments(c, api));
  app.post(collection, (c) => createComment(c, api));
  app.options(collection, (c) => describeCollection(c, api));
  app.get(single, async (c) => {
    const comment = await readPublic(api, Number(c.req.param("id")));
    const wire = await toWire(c, api, [comment]);
    return c.json(pickFields(wire[0] ?? {}, requestedFields(queryParams(c))), 200, { Allow: "GET" });
  });
  app.options(single, (c) =>
    c.json({ namespace: "wp/v2", methods: ["GET", "POST", "PUT", "PATCH", "DELETE"] }, 200, { Allow: "GET" }),
  );
  app.on(["POST", "PUT", "PATCH"], single, (c) => refuseChange(api, Number(c.req.param("id")), "edit"));
  app.delete(single, (c) => refuseChange(api, Number(c.req.param("id")), "delete"));
}

async function listComments(c: Context<ServerEnv>, api: ApiContext) {
  const { timeZone } = await api.edition.site();
  const params = queryParams(c);
  const query = readCommentQuery(params, timeZone);
  const { items, total } = await api.comments.list(query);
  const pages = Math.ceil(total / query.perPage);
  const fields = requestedFields(params);
  const wire = await toWire(c, api, items);
  const link = toPageLinks(`${api.originOf(c)}${collection}`, c.req.url, query, pages);
  return c.json(
    wire.map((comment) => pickFields(comment, fields)),
    200,
    {
      Allow: "GET",
      "X-WP-Total": String(total),
      "X-WP-TotalPages": String(pages),
      ...(link === "" ? {} : { Link: link }),
    },
  );
}

async function createComment(c: Context<ServerEnv>, api: ApiContext) {
  const params = await bodyParams(c);
  const added = await takeComment(c, api, params);
  const [wire] = await toWire(c, api, [added]);
  const location = `${api.originOf(c)}${collection}/${added.id}`;
  return c.json(pickFields(wire ?? {}, requestedFields(params)), 201, { Location: location, Allow: "GET, POST" });
}

/** WordPress' probe: `Allow` names POST exactly when a comment on `?post=` would be let in. */
async function describeCollection(c: Context<ServerEnv>, api: ApiContext) {
  const post = new ParamReader(queryParams(c)).integer("post", 0);
  const story = await api.edition.find(post);
  const allow = story && (await isOpen(api, story.slug)) ? { Allow: "POST" } : undefined;
  return c.json({ namespace: "wp/v2", methods: ["GET", "POST"] }, 200, allow);
}

async function refuseChange(api: ApiContext, id: number, change: "edit" | "delete"): Promise<never> {
  await findComment(api, id);
  throw new RestError(401, `rest_cannot_${change}`, `Sorry, you are not allowed to ${change} this comment.`);
}

async function readPublic(api: ApiContext, id: number): Promise<StoredComment> {
  const comment = await findComment(api, id);
  if (comment.status === "approved") return comment;
  throw new RestError(401, "rest_cannot_read", "Sorry, you are not allowed to read this comment.");
}

async function findComment(api: ApiContext, id: number): Promise<StoredComment> {
  const comment = Number.isSafeInteger(id) ? await api.comments.find(id) : null;
  if (!comment) throw new RestError(404, "rest_comment_invalid_id", "Invalid comment ID.");
  return comment;
}

async function toWire(c: Context<ServerEnv>, api: ApiContext, comments: StoredComment[]) {
  const { timeZone } = await api.edition.site();
  const stories = await api.edition.stories();
  const origin = api.originOf(c);
  return comments.map((comment) =>
    toCommentWire(comment, { origin, timeZone, path: stories.get(comment.post)?.path ?? "/" }),
  );
}

/** `Link` to the pages before and after, with every other parameter as it was sent. */
function toPageLinks(address: string, requested: string, { page }: CommentQuery, pages: number): string {
  const linkTo = (number: number, rel: string) => {
    const { searchParams } = new URL(requested);
    searchParams.set("page", String(number));
    return `<${address}?${searchParams}>; rel="${rel}"`;
  };
  const links = [];
  if (page > 1 && pages > 0) links.push(linkTo(Math.min(page - 1, pages), "prev"));
  if (page < pages) links.push(linkTo(page + 1, "next"));
  return links.join(", ");
}
