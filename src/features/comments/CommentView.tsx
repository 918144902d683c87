import { OutsideHtml } from "#content/OutsideHtml.tsx";
import type { Comment } from "#domain/comment.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import { Time } from "#ui/Time.tsx";
import styles from "./CommentList.module.css";
import { FormPlace } from "./FormPlace.tsx";

/** What every comment of a list needs to know of the list. Stable while somebody types. */
export interface CommentSetting {
  /** Ids of comments that wait for a moderator; only their author sees them. */
  held: ReadonlySet<number>;
  /** The comment that the form stands below; null: none. */
  answering: number | null;
  /** null: comments are closed. */
  onReply: ((comment: Comment) => void) | null;
}

interface Props {
  comment: Comment;
  /** Whom it answers, where its place in the list does not show it. */
  inReplyTo?: Comment | null;
  setting: CommentSetting;
}

/** One comment. Its id is its permalink. */
export function CommentView({ comment, inReplyTo, setting: { held, answering, onReply } }: Props) {
  const { id, publishedAt, html } = comment;
  const name = comment.authorName || words.anonymous;
  return (
    <>
      <article id={`comment-${id}`} tabIndex={-1} aria-labelledby={`comment-${id}-author`} className={styles.comment}>
        <header className={styles.by}>
          <span className={styles.initials} aria-hidden="true">
            {initials(name)}
          </span>
          <AuthorName id={`comment-${id}-author`} name={name} url={comment.authorUrl} />
          <a href={`#comment-${id}`} className={styles.time}>
            <Time value={publishedAt} />
          </a>
        </header>
        {inReplyTo && (
          <p className={styles.context}>
            <a href={`#comment-${inReplyTo.id}`}>{words.inReplyTo(inReplyTo.authorName || words.anonymous)}</a>
          </p>
        )}
        {held.has(id) && <p className={styles.held}>{words.awaiting}</p>}
        <div className={styles.text}>
          <OutsideHtml html={html} />
        </div>
        {onReply && !held.has(id) && (
          <Button
            plain
            className={styles.reply}
            id={`reply-${id}`}
            aria-label={words.replyTo(name)}
            onClick={() => onReply(comment)}
          >
            {words.reply}
          </Button>
        )}
      </article>
      {answering === id && <FormPlace />}
    </>
  );
}

function AuthorName({ id, name, url }: { id: string; name: string; url: string | null }) {
  return (
    <span id={id} className={styles.name}>
      {url ? (
        <a href={url} rel="ugc nofollow noopener">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
    </span>
  );
}

/** The first letters of a name's first and last word. */
function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [name];
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}
