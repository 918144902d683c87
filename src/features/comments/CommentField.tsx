import { commentFormStrings as words } from "#strings/commentForm.ts";
import styles from "./CommentForm.module.css";
import { formIds } from "./formFocus.ts";
import type { CommentFormState } from "./useCommentForm.ts";
import type { CommentFieldName } from "./validateComment.ts";

interface Props {
  name: CommentFieldName;
  form: CommentFormState;
}

const labels = {
  content: words.comment,
  name: words.name,
  email: words.email,
  url: words.website,
} as const;

/** The names that WordPress gives them. */
const names = { content: "comment", name: "author", email: "email", url: "url" } as const;

/** What browsers fill in, and which keyboard a phone shows. */
const inputs = {
  name: { type: "text", autoComplete: "name", dir: "auto" },
  email: { type: "email", autoComplete: "email" },
  url: { type: "url", autoComplete: "url" },
} as const;

/**
 * One field with its label and, where it was refused, the reason. There is no `maxlength`: it counts letters where the server
 * counts bytes, and cuts off what is pasted without a word.
 */
export function CommentField({ name, form }: Props) {
  const id = formIds.field[name];
  const error = form.refusal.errors[name];
  const described = [error && `${id}-error`, name === "email" && `${id}-note`].filter(Boolean).join(" ");
  const shared = {
    id,
    name: names[name],
    value: form.fields[name],
    required: name !== "url",
    readOnly: form.sending,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <div className={styles.field} data-field={name}>
      <label htmlFor={id}>{labels[name]}</label>
      {name === "content" ? (
        <textarea {...shared} rows={8} dir="auto" onChange={(event) => form.change(name, event.target.value)} />
      ) : (
        <input {...shared} {...inputs[name]} onChange={(event) => form.change(name, event.target.value)} />
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {words.errors[error]}
        </p>
      )}
    </div>
  );
}
