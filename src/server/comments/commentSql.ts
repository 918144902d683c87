import type { CommentQuery } from "./commentQuery.ts";

type Argument = string | number;

/** The condition that selects what a query asks for among the public comments. */
export function toConditions(query: CommentQuery): { where: string; args: Argument[] } {
  const conditions: { sql: string; argument?: Argument }[] = [{ sql: "status = 'approved'" }];
  const inList = (column: string, ids: number[] | null, not = "") => {
    if (!ids || ids.length === 0) return;
    conditions.push({ sql: `${column} ${not} IN (SELECT value FROM json_each(?))`, argument: JSON.stringify(ids) });
  };
  inList("post", query.post);
  inList("parent", query.parent);
  inList("parent", query.parentExclude, "NOT");
  inList("id", query.include);
  inList("id", query.exclude, "NOT");
  if (query.after !== null) conditions.push({ sql: "posted_at > ?", argument: query.after });
  if (query.before !== null) conditions.push({ sql: "posted_at < ?", argument: query.before });
  if (query.search !== "")
    conditions.push({ sql: "INSTR(LOWER(author_name || ' ' || content), LOWER(?)) > 0", argument: query.search });
  return {
    where: conditions.map(({ sql }) => sql).join(" AND "),
    args: conditions.flatMap(({ argument }) => (argument === undefined ? [] : [argument])),
  };
}

const orderColumns = {
  date: "posted_at",
  date_gmt: "posted_at",
  id: "id",
  post: "post",
  parent: "parent",
  type: "posted_at",
} as const;

/** Equal keys are ordered by id, so that pages never overlap. */
export function toOrder({ orderBy, order, include }: CommentQuery): { sql: string; args: Argument[] } {
  const direction = order === "asc" ? "ASC" : "DESC";
  if (orderBy !== "include") return { sql: `${orderColumns[orderBy]} ${direction}, id ${direction}`, args: [] };
  const position = "(SELECT key FROM json_each(?) WHERE value = comments.id)";
  return { sql: `${position}, id ${direction}`, args: [JSON.stringify(include ?? [])] };
}
