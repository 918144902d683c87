import { ParamReader } from "../ParamReader.ts";
import type { Params } from "../requestParams.ts";
import { RestError } from "../restError.ts";

/** Which public comments are asked for, in which order. Null means: no such condition. */
export interface CommentQuery {
  post: number[] | null;
  parent: number[] | null;
  parentExclude: number[] | null;
  include: number[] | null;
  exclude: number[] | null;
  /** Seconds since 1970, both ends left out. */
  after: number | null;
  before: number | null;
  search: string;
  orderBy: "date_gmt" | "date" | "id" | "include" | "post" | "parent" | "type";
  order: "desc" | "asc";
  page: number;
  perPage: number;
  offset: number;
}

/**
 * Reads the parameters of WordPress' comments collection.
 * @throws RestError `rest_invalid_param`, `rest_forbidden_context`, `rest_forbidden_param`, `rest_cannot_read`
 */
export function readCommentQuery(params: Params, timeZone: string): CommentQuery {
  const reader = new ParamReader(params);
  const context = reader.choice("context", ["view", "embed", "edit"], "view");
  const page = reader.integer("page", 1, { min: 1 });
  const perPage = reader.integer("per_page", 10, { min: 1, max: 100 });
  const query: CommentQuery = {
    post: reader.integers("post"),
    parent: reader.integers("parent"),
    parentExclude: reader.integers("parent_exclude"),
    include: reader.integers("include"),
    exclude: reader.integers("exclude"),
    after: reader.date("after", timeZone),
    before: reader.date("before", timeZone),
    search: reader.text("search"),
    orderBy: reader.choice("orderby", ["date", "date_gmt", "id", "include", "post", "parent", "type"], "date_gmt"),
    order: reader.choice("order", ["asc", "desc"], "desc"),
    page,
    perPage,
    offset: Math.min(Number.MAX_SAFE_INTEGER, reader.integer("offset", (page - 1) * perPage)),
  };
  const status = reader.text("status");
  const type = reader.text("type");
  reader.finish();
  forbid(reader, context, status, type);
  if (query.post?.includes(0))
    throw new RestError(401, "rest_cannot_read", "Sorry, you are not allowed to read comments without a post.");
  return query;
}

/** What only a moderator may ask. */
function forbid(reader: ParamReader, context: string, status: string, type: string): void {
  if (context === "edit")
    throw new RestError(401, "rest_forbidden_context", "Sorry, you are not allowed to edit comments.");
  const forbidden = ["author", "author_exclude", "author_email"].filter((name) => reader.has(name));
  if (type !== "" && type !== "comment") forbidden.push("type");
  if (status !== "" && status !== "approve") forbidden.push("status");
  if (forbidden.length > 0)
    throw new RestError(401, "rest_forbidden_param", `Query parameter not permitted: ${forbidden.join(", ")}`);
}
