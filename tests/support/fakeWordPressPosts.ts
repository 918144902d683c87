import { pickFields } from "#server/pickFields.ts";
import type { Wire } from "./fakeWordPressContent.ts";

/** WordPress' answer to a request for a collection: filtered, ordered, cut into pages, trimmed by `_fields` and `_embed`. */
export function answerCollection(all: Wire[], params: URLSearchParams): Response {
  const perPage = Number(params.get("per_page") ?? 10);
  const page = Number(params.get("page") ?? 1);
  if (perPage < 1 || perPage > 100) return refuse(400, "rest_invalid_param", "Invalid parameter(s): per_page");
  const found = order(
    all.filter((post) => isAsked(post, params)),
    params,
  );
  const pageCount = Math.ceil(found.length / perPage);
  if (page > Math.max(1, pageCount))
    return refuse(
      400,
      "rest_post_invalid_page_number",
      "The page number requested is larger than the number of pages available.",
    );
  const items = found.slice((page - 1) * perPage, page * perPage).map((post) => trim(post, params));
  const headers = { "X-WP-Total": String(found.length), "X-WP-TotalPages": String(pageCount) };
  return Response.json(items, { headers });
}

/** One post; a protected one gives its text for the password `enter` alone. */
export function answerPost(post: Wire | undefined, params: URLSearchParams): Response {
  if (!post) return refuse(404, "rest_post_invalid_id", "Invalid post ID.");
  const secret = post["secret"];
  const password = params.get("password");
  if (secret !== undefined && password !== null && password !== "enter")
    return refuse(403, "rest_post_incorrect_password", "Incorrect post password.");
  const opened =
    secret !== undefined && password === "enter" ? { ...post, content: { rendered: secret, protected: true } } : post;
  return Response.json(trim(opened, params));
}

export function refuse(status: number, code: string, message: string): Response {
  return Response.json({ code, message, data: { status } }, { status });
}

function isAsked(post: Wire, params: URLSearchParams): boolean {
  const list = (name: string) => params.get(name)?.split(",");
  const holds = (name: string, ids: unknown) => {
    const wanted = list(name);
    return !wanted || (Array.isArray(ids) ? ids : [ids]).some((id) => wanted.includes(String(id)));
  };
  const words = params.get("search")?.toLowerCase().split(/\s+/) ?? [];
  return (
    holds("slug", decodeURIComponent(post.slug)) &&
    holds("include", post.id) &&
    !(list("exclude") ?? []).includes(String(post.id)) &&
    holds("categories[terms]", post["categories"]) &&
    holds("tags", post["tags"]) &&
    holds("author", post["author"]) &&
    (!params.has("sticky") || params.get("sticky") === String(post["sticky"])) &&
    (!params.has("before") || `${post.date_gmt}Z` < (params.get("before") ?? "")) &&
    (!params.has("after") || `${post.date_gmt}Z` > (params.get("after") ?? "")) &&
    words.every((word) => textOf(post).includes(word))
  );
}

function order(posts: Wire[], params: URLSearchParams): Wire[] {
  const orderBy = params.get("orderby") ?? "date";
  const include = params.get("include")?.split(",") ?? [];
  if (orderBy === "include")
    return posts.toSorted((a, b) => include.indexOf(String(a.id)) - include.indexOf(String(b.id)));
  const newestFirst = posts.toSorted((a, b) => b.date_gmt.localeCompare(a.date_gmt));
  if (orderBy !== "relevance") return params.get("order") === "asc" ? newestFirst.toReversed() : newestFirst;
  const word = params.get("search")?.toLowerCase() ?? "";
  return newestFirst.toSorted((a, b) => Number(titleOf(b).includes(word)) - Number(titleOf(a).includes(word)));
}

/** Nothing is embedded that `_embed` does not name, or whose link `_fields` leaves out. */
function trim(post: Wire, params: URLSearchParams): object {
  const { secret: _, _embedded, ...rest } = post;
  const fields = params.get("_fields")?.split(",") ?? [];
  const rels = params.get("_embed")?.split(",") ?? [];
  const isLinked = (rel: string) =>
    fields.length === 0 || fields.includes("_links") || fields.includes(`_links.${rel}`);
  const embedded = Object.entries(_embedded ?? {}).filter(([rel]) => rels.includes(rel) && isLinked(rel));
  const kept = pickFields(rest, fields);
  return embedded.length > 0 ? { ...kept, _embedded: Object.fromEntries(embedded) } : kept;
}

function titleOf(post: Wire): string {
  return JSON.stringify(post["title"]).toLowerCase();
}

function textOf(post: Wire): string {
  return JSON.stringify([post["title"], post["excerpt"], post["content"]]).toLowerCase();
}
