import type { Client } from "@libsql/client";
import * as v from "valibot";
import type { CommentQuery } from "./commentQuery.ts";
import { toConditions, toOrder } from "./commentSql.ts";
import type { RequestKey } from "./requestKey.ts";
import { keepKey } from "./requestKey.ts";

export const commentStatuses = ["approved", "hold", "spam"] as const;
export type CommentStatus = (typeof commentStatuses)[number];

/** Whose comments wait for a moderator: nobody's, those of authors with no approved comment yet, everybody's. */
export const moderationPolicies = ["none", "first", "all"] as const;
export type Moderation = (typeof moderationPolicies)[number];

const storedSchema = v.object({
  id: v.number(),
  post: v.number(),
  parent: v.number(),
  author_name: v.string(),
  author_email: v.string(),
  author_url: v.string(),
  /** Seconds since 1970. */
  posted_at: v.number(),
  /** As it was written. */
  content: v.string(),
  status: v.picklist(commentStatuses),
  /** 1 when a public comment answers it. */
  has_replies: v.number(),
});
export type StoredComment = v.InferOutput<typeof storedSchema>;

const columns = `id, post, parent, author_name, author_email, author_url, posted_at, content, status,
  EXISTS (SELECT 1 FROM comments AS reply WHERE reply.parent = comments.id AND reply.status = 'approved') AS has_replies`;

const totalSchema = v.object({ total: v.number() });
const flagsSchema = v.object({ duplicate: v.number(), flood: v.number() });

export interface NewComment {
  post: number;
  parent: number;
  authorName: string;
  authorEmail: string;
  authorUrl: string;
  authorIp: string;
  postedAt: number;
  content: string;
}

export interface CommentRules {
  moderation: Moderation;
  /** Seconds between two comments of one address or e-mail; 0 for no limit. */
  floodSeconds: number;
}

export type AddResult = StoredComment | EarlierAnswer | "duplicate" | "flood";

/** What a request with this key was answered before: `reused` where it said something else, `gone` where its comment was deleted since. */
export type EarlierAnswer = { again: StoredComment } | "reused" | "gone";

const answeredSchema = v.object({ fingerprint: v.string(), comment: v.number(), status: v.picklist(commentStatuses) });

/** All that is asked of the comments' table. */
export class CommentRepository {
  readonly #database: Client;

  constructor(database: Client) {
    this.#database = database;
  }

  /** One page of what a query selects, and how many it selects in all. */
  async list(query: CommentQuery): Promise<{ items: StoredComment[]; total: number }> {
    const { where, args } = toConditions(query);
    const order = toOrder(query);
    const [count, page] = await this.#database.batch(
      [
        { sql: `SELECT COUNT(*) AS total FROM comments WHERE ${where}`, args },
        {
          sql: `SELECT ${columns} FROM comments WHERE ${where} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
          args: [...args, ...order.args, query.perPage, query.offset],
        },
      ],
      "read",
    );
    const items = (page?.rows ?? []).map((row) => v.parse(storedSchema, { ...row }));
    return { items, total: v.parse(totalSchema, { ...count?.rows[0] }).total };
  }

  async find(id: number): Promise<StoredComment | null> {
    const { rows } = await this.#database.execute({ sql: `SELECT ${columns} FROM comments WHERE id = ?`, args: [id] });
    return rows[0] ? v.parse(storedSchema, { ...rows[0] }) : null;
  }

  /** Comments of one status, or of all, oldest first: the moderator's list. */
  async listByStatus(status: CommentStatus | null): Promise<StoredComment[]> {
    const sql = `SELECT ${columns} FROM comments WHERE ?1 IS NULL OR status = ?1 ORDER BY posted_at, id`;
    const { rows } = await this.#database.execute({ sql, args: [status] });
    return rows.map((row) => v.parse(storedSchema, { ...row }));
  }

  /** Whether there was such a comment. */
  async setStatus(id: number, status: CommentStatus): Promise<boolean> {
    const sql = "UPDATE comments SET status = ? WHERE id = ?";
    return (await this.#database.execute({ sql, args: [status, id] })).rowsAffected > 0;
  }

  /** Removes a comment for good, e-mail address and all. Whether there was one. */
  async delete(id: number): Promise<boolean> {
    return (await this.#database.execute({ sql: "DELETE FROM comments WHERE id = ?", args: [id] })).rowsAffected > 0;
  }

  /** Null where no comment came with this key. The comment is as it was then, whatever a moderator did since. */
  async answered({ key, fingerprint }: RequestKey): Promise<EarlierAnswer | null> {
    const sql = "SELECT fingerprint, comment, status FROM comment_keys WHERE key = ?";
    const { rows } = await this.#database.execute({ sql, args: [key] });
    if (!rows[0]) return null;
    const before = v.parse(answeredSchema, { ...rows[0] });
    if (before.fingerprint !== fingerprint) return "reused";
    const comment = await this.find(before.comment);
    return comment ? { again: { ...comment, status: before.status, has_replies: 0 } } : "gone";
  }

  /**
   * Stores a comment unless it repeats one, comes too soon, or came before with the same key. The checks, the comment and its
   * key are one transaction, and it is on disk when this resolves.
   */
  async add(
    comment: NewComment,
    { moderation, floodSeconds }: CommentRules,
    key: RequestKey | null = null,
  ): Promise<AddResult> {
    const { post, parent, authorName, authorEmail, authorUrl, authorIp, postedAt, content } = comment;
    const args = [
      post,
      parent,
      authorName,
      authorEmail,
      authorUrl,
      authorIp,
      postedAt,
      content,
      floodSeconds,
      moderation,
      key?.key ?? null,
    ];
    const [flags, inserted] = await this.#database.batch(
      [
        { sql: `WITH ${given} SELECT (${isDuplicate}) AS duplicate, (${isFlood}) AS flood FROM given`, args },
        {
          sql: `WITH ${given} INSERT INTO comments
              (post, parent, author_name, author_email, author_url, author_ip, posted_at, content, status)
            SELECT post, parent, name, email, url, ip, at, content, CASE WHEN ${isTrusted} THEN 'approved' ELSE 'hold' END
            FROM given WHERE NOT (${isDuplicate}) AND NOT (${isFlood}) AND NOT (${isAnswered})
            RETURNING id, post, parent, author_name, author_email, author_url, posted_at, content, status, 0 AS has_replies`,
          args,
        },
        ...(key ? keepKey(key, postedAt) : []),
      ],
      "write",
    );
    const row = inserted?.rows[0];
    if (row) return v.parse(storedSchema, { ...row });
    const before = key && (await this.answered(key));
    if (before) return before;
    return v.parse(flagsSchema, { ...flags?.rows[0] }).duplicate === 1 ? "duplicate" : "flood";
  }
}

const given = `given (post, parent, name, email, url, ip, at, content, flood_seconds, moderation, key)
  AS (SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`;

const isAnswered = "EXISTS (SELECT 1 FROM comment_keys WHERE comment_keys.key = given.key)";

const isDuplicate = `EXISTS (SELECT 1 FROM comments AS known WHERE known.post = given.post AND known.parent = given.parent
  AND known.content = given.content AND (known.author_name = given.name OR known.author_email = given.email))`;

/** A comment from the future (the clock was set back) holds nobody up. */
const isFlood = `EXISTS (SELECT 1 FROM comments AS recent
  WHERE (recent.author_email = given.email OR (given.ip <> '' AND recent.author_ip = given.ip))
  AND recent.posted_at > given.at - given.flood_seconds AND recent.posted_at <= given.at)`;

const isTrusted = `given.moderation = 'none' OR (given.moderation = 'first' AND EXISTS (SELECT 1 FROM comments AS earlier
  WHERE earlier.author_name = given.name AND earlier.author_email = given.email AND earlier.status = 'approved'))`;
