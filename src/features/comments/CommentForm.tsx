import type { FormEvent, ReactNode } from "react";
import { useEffect } from "react";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { commentStrings } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import type { ReplyTo } from "./CommentDesk.tsx";
import { leadsToSite } from "./commentErrors.ts";
import { CommentField } from "./CommentField.tsx";
import styles from "./CommentForm.module.css";
import { emptyTrap } from "./emptyTrap.ts";
import { focusById, formIds } from "./formFocus.ts";
import { SiteForm } from "./SiteForm.tsx";
import { TrapField } from "./TrapField.tsx";
import type { CommentFormState } from "./useCommentForm.ts";
import { commentFieldNames } from "./validateComment.ts";

interface Props {
  form: CommentFormState;
  replyTo: ReplyTo;
  /** The story on the publisher's own site, where that is another. */
  originalUrl: string | undefined;
  /** What there is to say of words that came back. */
  draftNote: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
}

/** *Leave a Reply*: WordPress' form, word for word. */
export function CommentForm({ form, replyTo, originalUrl, draftNote, onSubmit, onCancel }: Props) {
  const { refusal, sending, remembers } = form;
  useEffect(() => {
    if (replyTo) focusById(formIds.field.content);
  }, [replyTo]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (emptyTrap(event.currentTarget)) form.refuse("trap");
    else onSubmit();
  };
  return (
    <section id={formIds.form} className={styles.respond}>
      <div className={styles.head}>
        <h3 id={formIds.title}>
          {replyTo ? words.leaveTo(replyTo.comment.authorName || commentStrings.anonymous) : words.leave}
        </h3>
        {replyTo && (
          <Button plain onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <form aria-labelledby={formIds.title} noValidate onSubmit={submit} className={styles.form}>
        <p className={styles.notes}>
          <span id={`${formIds.field.email}-note`}>{words.notPublished}</span> {words.required}
        </p>
        {draftNote}
        {commentFieldNames.map((name) => (
          <CommentField key={name} name={name} form={form} />
        ))}
        <TrapField />
        <label className={styles.remember}>
          <input
            type="checkbox"
            checked={remembers}
            disabled={sending}
            onChange={(event) => form.setRemember(event.target.checked)}
          />
          <span>{words.remember}</span>
        </label>
        {refusal.general && (
          <Notice kind="alert">
            {words.errors[refusal.general]}
            {refusal.said && <q dir="auto">{refusal.said}</q>}
          </Notice>
        )}
        {leadsToSite.has(refusal.general) && originalUrl && (
          <SiteForm url={originalUrl} comment={form.fields.content} />
        )}
        <Button id={formIds.submit} type="submit" disabled={sending} className={styles.submit}>
          {sending ? words.posting : words.post}
        </Button>
      </form>
    </section>
  );
}
