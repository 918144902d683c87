import { isSourceError } from "#sources/SourceError.ts";
import type { commentFormStrings } from "#strings/commentForm.ts";
import type { CommentFieldName } from "./validateComment.ts";

export type CommentErrorKey = keyof typeof commentFormStrings.errors;

/** What to say about a comment that was not taken, and at which field; null: at the form as a whole. */
export interface CommentRefusal {
  key: CommentErrorKey;
  field: CommentFieldName | null;
  /** What the site itself said, as text, where only its own words tell. */
  said?: string;
}

/** The server's codes. Its statuses say less: WordPress answers a flood with 400. */
const byCode = new Map<string, CommentRefusal>([
  ["rest_comment_login_required", { key: "loginRequired", field: null }],
  ["comment_on_site_only", { key: "onSiteOnly", field: null }],
  ["rest_comment_author_data_required", { key: "authorMissing", field: "name" }],
  ["rest_comment_content_invalid", { key: "contentMissing", field: "content" }],
  // Of all that the form sends, only the address can be wrong in itself.
  ["rest_invalid_param", { key: "emailInvalid", field: "email" }],
  ["comment_content_column_length", { key: "contentTooLong", field: "content" }],
  ["comment_author_column_length", { key: "nameTooLong", field: "name" }],
  ["comment_author_email_column_length", { key: "emailTooLong", field: "email" }],
  ["comment_author_url_column_length", { key: "urlTooLong", field: "url" }],
  ["comment_duplicate", { key: "duplicate", field: null }],
  ["comment_flood", { key: "flood", field: null }],
  ["too_many_requests", { key: "flood", field: null }],
  ["rest_comment_trap_filled", { key: "trap", field: null }],
  ["rest_comment_gone", { key: "gone", field: null }],
  ["rest_comment_closed", { key: "closed", field: null }],
  ["rest_comment_invalid_post_id", { key: "articleUnknown", field: null }],
  ["rest_comment_draft_post", { key: "articleProtected", field: null }],
  ["rest_cannot_read_post", { key: "articleProtected", field: null }],
  ["rest_invalid_json", { key: "unreadable", field: null }],
  ["rest_request_too_large", { key: "tooLarge", field: "content" }],
]);

const byKind = { offline: "unconfirmed", broken: "broken", "not-found": "missing", refused: "unknown" } as const;

/** What to tell the reader about what `postComment` rejected with. */
export function toCommentRefusal(error: unknown): CommentRefusal {
  if (!isSourceError(error)) return { key: "broken", field: null };
  return toRefusal(error.code, error.message, byKind[error.kind]);
}

/** The same by the server's code and words; `otherwise` where there is no sentence for its code. */
export function toRefusal(code: string | null, said: string, otherwise: CommentErrorKey = "unknown"): CommentRefusal {
  // The classic form's refusals have no codes, only sentences in the site's language.
  if (code === "wp_die") return { key: "siteSaid", field: null, said };
  return byCode.get(code ?? "") ?? { key: otherwise, field: null };
}

/** Refusals that the site's own page need not share: readers are led there. */
export const leadsToSite: ReadonlySet<CommentErrorKey | null> = new Set<CommentErrorKey>([
  "onSiteOnly",
  "loginRequired",
  "missing",
  "unknown",
]);

/** Refusals of a story that has no form to go on in. */
export const takesNone: ReadonlySet<CommentErrorKey> = new Set<CommentErrorKey>([
  "closed",
  "articleUnknown",
  "articleProtected",
]);

/** What is said instead where the comment stays in the outbox, which goes on trying. */
export const whileKept: Partial<Record<CommentErrorKey, CommentErrorKey>> = {
  flood: "floodKept",
  broken: "brokenKept",
  unconfirmed: "unconfirmedKept",
};
