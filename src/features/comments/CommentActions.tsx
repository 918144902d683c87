import { use } from "react";
import type { Comment } from "#domain/comment.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import { PressContext } from "#ui/press.ts";
import styles from "./CommentList.module.css";
import { CommentMarksContext, useMark } from "./useMark.ts";

interface Props {
  comment: Comment;
  /** How many comments stand below it. */
  replies: number;
}

/** What can be done with a comment: answer it, fold its replies, and more. */
export function CommentActions({ comment, replies }: Props) {
  const { id } = comment;
  const name = comment.authorName || words.anonymous;
  const marks = use(CommentMarksContext);
  const isPrinted = use(PressContext) !== null;
  const isOpen = useMark(({ isOpen }) => isOpen);
  const isPublic = useMark(({ held, gone }) => !held.has(id) && !gone.has(id));
  const isFolded = useMark(({ folded }) => folded.has(id));
  const hasMore = useMark(({ more }) => more === id);
  // What only a script can do is not printed.
  if (!isPublic || isPrinted) return null;
  return (
    <p className={styles.actions}>
      {isOpen && (
        <Button
          plain
          id={`reply-${id}`}
          aria-label={words.replyTo(name)}
          onClick={() => marks.change({ replyTo: { comment } })}
        >
          {words.reply}
        </Button>
      )}
      {replies > 0 && (
        <Button
          plain
          className={styles.fold}
          aria-expanded={!isFolded}
          aria-controls={`replies-${id}`}
          aria-label={words.repliesTo(replies, name)}
          onClick={() => (isFolded ? marks.unfold([id]) : marks.fold([id]))}
        >
          {words.replies(replies)}
        </Button>
      )}
      <Button
        plain
        className={styles.more}
        id={`more-${id}`}
        aria-expanded={hasMore}
        aria-label={words.moreOn(name)}
        onClick={() => marks.change({ more: hasMore ? null : id })}
      >
        ⋯
      </Button>
    </p>
  );
}
