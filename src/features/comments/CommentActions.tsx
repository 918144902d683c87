import { use } from "react";
import type { Comment } from "#domain/comment.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import { PressContext } from "#ui/press.ts";
import { WhenLoaded } from "#ui/WhenLoaded.tsx";
import styles from "./CommentList.module.css";
import { commentMorePart } from "./commentMorePart.ts";
import type { CommentState } from "./useCommentState.ts";
import { CommentMarksContext } from "./useMark.ts";

interface Props {
  comment: Comment;
  /** How many comments stand below it. */
  replies: number;
  state: CommentState;
}

/** What can be done with a comment: answer it, fold its replies, and more. */
export function CommentActions({ comment, replies, state }: Props) {
  const { id } = comment;
  const name = comment.authorName || words.anonymous;
  const marks = use(CommentMarksContext);
  const isPrinted = use(PressContext) !== null;
  // What only a script can do is not printed.
  if (state.held || state.gone || isPrinted) return null;
  return (
    <p className={styles.actions} data-actions>
      {state.answerable && (
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
          aria-expanded={!state.folded}
          aria-controls={`replies-${id}`}
          aria-label={words.repliesTo(replies, name)}
          onClick={() => (state.folded ? marks.unfold([id]) : marks.fold([id]))}
        >
          {words.replies(replies)}
        </Button>
      )}
      <Button
        plain
        className={styles.more}
        id={`more-${id}`}
        aria-expanded={state.more}
        aria-label={words.moreOn(name)}
        onClick={() => marks.change({ more: state.more ? null : id })}
      >
        ⋯
      </Button>
      {state.more && <WhenLoaded part={commentMorePart}>{(More) => <More comment={comment} />}</WhenLoaded>}
    </p>
  );
}
