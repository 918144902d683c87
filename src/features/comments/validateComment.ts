import type { CommentErrorKey } from "./commentErrors.ts";

/** The form as it stands. */
export interface CommentFields {
  content: string;
  name: string;
  email: string;
  url: string;
}

/** In the order of the form. */
export const commentFieldNames = ["content", "name", "email", "url"] as const;
export type CommentFieldName = (typeof commentFieldNames)[number];
export type FieldErrors = Partial<Record<CommentFieldName, CommentErrorKey>>;

/** Widths of WordPress' database columns, in bytes of UTF-8. */
const limits: Record<CommentFieldName, number> = { content: 65_525, name: 245, email: 100, url: 200 };

const tooLong = { content: "contentTooLong", name: "nameTooLong", email: "emailTooLong", url: "urlTooLong" } as const;
const missing = { content: "contentMissing", name: "nameMissing", email: "emailMissing" } as const;

/** What the server would refuse, said before it is asked: at most one error for each field, none when all is well. */
export function validateComment(fields: CommentFields): FieldErrors {
  const errors: FieldErrors = {};
  for (const name of commentFieldNames) {
    const text = fields[name].trim();
    if (text === "" && name !== "url") errors[name] = missing[name];
    else if (byteLength(text) > limits[name]) errors[name] = tooLong[name];
  }
  if (!errors.email && !isEmailAddress(fields.email.trim())) errors.email = "emailInvalid";
  return errors;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** As WordPress' `is_email` has it: ASCII, one `@`, a dot in the domain. */
function isEmailAddress(text: string): boolean {
  const [local = "", domain = "", ...more] = text.split("@");
  const labels = domain.split(".");
  return (
    text.length >= 6 &&
    more.length === 0 &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/i.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => /^(?!-)[a-z0-9-]+(?<!-)$/i.test(label))
  );
}
