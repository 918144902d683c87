import { trapField } from "#domain/comment.ts";
import { commentFormStrings as words } from "#strings/commentForm.ts";

/**
 * A field for programs that fill in whatever they find: out of sight by the page's style, and not there for the keyboard, for what
 * reads pages out, and for what fills in forms for people. Our own server refuses a form in which it is filled in.
 */
export function TrapField() {
  return (
    <p className="visually-hidden" aria-hidden="true">
      <label>
        {words.trap} <input name={trapField} type="text" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  );
}
