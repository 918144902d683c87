import { createHash } from "node:crypto";
import type { InStatement } from "@libsql/client";
import { ParamReader } from "../ParamReader.ts";
import type { Params } from "../requestParams.ts";
import { RestError } from "../restError.ts";
import type { Submission } from "./submission.ts";

/** What a sender calls one attempt to post, so that sending it again posts nothing new. Both are hashes. */
export interface RequestKey {
  key: string;
  /** Of what was sent with it. */
  fingerprint: string;
}

/** How long a key is known: longer than any device keeps a comment unsent without asking its owner. Seconds. */
const keptFor = 30 * 24 * 3600;
/** And how many of them, whatever is sent. */
const mostKept = 100_000;

/**
 * The key of the header `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header: in quotes; bare is read too), or else of the
 * parameter `idempotency_key`, which forms can send and other origins without a preflight.
 * @throws RestError `rest_invalid_idempotency_key`
 */
export function readRequestKey(header: string | undefined, params: Params, submission: Submission): RequestKey | null {
  const sent = header ?? new ParamReader(params).text("idempotency_key");
  if (sent === "") return null;
  const key = /^"?([\x21\x23-\x7e]{8,128})"?$/.exec(sent)?.[1];
  if (key === undefined) {
    const message = "An idempotency key has 8 to 128 letters, digits and signs, without blanks.";
    throw new RestError(400, "rest_invalid_idempotency_key", message);
  }
  const { post, parent, authorName, authorEmail, authorUrl, content } = submission;
  const fingerprint = hash(JSON.stringify([post, parent, authorName, authorEmail, authorUrl, content]));
  return { key: hash(key), fingerprint };
}

/** Right after a comment's insertion, in the same transaction: keeps its key if it was stored, and lets go of the oldest keys. */
export function keepKey({ key, fingerprint }: RequestKey, now: number): InStatement[] {
  return [
    {
      sql: `INSERT INTO comment_keys (key, fingerprint, comment, status, answered_at)
        SELECT ?, ?, id, status, ? FROM comments WHERE id = last_insert_rowid() AND changes() = 1`,
      args: [key, fingerprint, now],
    },
    {
      sql: `DELETE FROM comment_keys WHERE answered_at <= ?
        OR answered_at <= (SELECT answered_at FROM comment_keys ORDER BY answered_at DESC LIMIT 1 OFFSET ?)`,
      args: [now - keptFor, mostKept],
    },
  ];
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
