import { memo } from "react";
import { OutsideHtml } from "#content/OutsideHtml.tsx";
import type { Comment } from "#domain/comment.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { useSite } from "#ui/siteSettings.ts";
import { Time } from "#ui/Time.tsx";
import { CommentActions } from "./CommentActions.tsx";
import styles from "./CommentList.module.css";
import { FormPlace } from "./FormPlace.tsx";
import { isForeign } from "./isForeign.ts";
import { useCommentState } from "./useCommentState.ts";

interface Props {
  comment: Comment;
  /** Whom it answers, where its place in the list does not show it. */
  inReplyTo?: Comment | null;
  /** How many comments stand below it. */
  replies?: number;
}

/** One comment. Its id is its permalink. */
export const CommentView = memo(function CommentView({ comment, inReplyTo, replies = 0 }: Props) {
  const { id, publishedAt, html } = comment;
  const { language } = useSite();
  const state = useCommentState(comment);
  const status = state.held ? words.awaiting : state.gone ? words.notPublished : null;
  const name = comment.authorName || words.anonymous;
  return (
    <>
      <article
        id={`comment-${id}`}
        tabIndex={-1}
        aria-labelledby={`comment-${id}-author`}
        className={styles.comment}
        data-fresh={state.fresh || undefined}
      >
        <header className={styles.by}>
          <span className={styles.initials} aria-hidden="true">
            {state.hidden ? "–" : initials(name)}
          </span>
          <AuthorName id={`comment-${id}-author`} name={name} url={comment.authorUrl} isOwn={state.own} />
          <a href={`#comment-${id}`} className={styles.time}>
            <Time value={publishedAt} />
          </a>
        </header>
        {inReplyTo && (
          <p className={styles.context}>
            <a href={`#comment-${inReplyTo.id}`}>{words.inReplyTo(inReplyTo.authorName || words.anonymous)}</a>
          </p>
        )}
        {status && <p className={styles.held}>{status}</p>}
        {state.hidden ? (
          <p className={styles.context}>{words.hidden}</p>
        ) : (
          <div className={styles.text} lang={isForeign(html, language) ? "" : undefined}>
            <OutsideHtml html={html} />
          </div>
        )}
        <CommentActions comment={comment} replies={replies} state={state} />
      </article>
      {state.answered && <FormPlace />}
    </>
  );
});

interface AuthorProps {
  id: string;
  name: string;
  url: string | null;
  isOwn: boolean;
}

function AuthorName({ id, name, url, isOwn }: AuthorProps) {
  return (
    <span className={styles.name}>
      {url ? (
        <a id={id} href={url} rel="ugc nofollow noopener">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi id={id}>{name}</bdi>
      )}
      {isOwn && <small>{words.you}</small>}
    </span>
  );
}

/** The first letters of a name's first and last word. */
function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [name];
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}
