import { memo, useDeferredValue, useMemo } from "react";
import type { Comment } from "#domain/comment.ts";
import { toThreads } from "#domain/comment.ts";
import type { CommentOrder } from "#domain/commentOrder.ts";
import { orderThreads } from "#domain/commentOrder.ts";
import styles from "./CommentList.module.css";
import { CommentThread } from "./CommentThread.tsx";
import { takeShown } from "./takeShown.ts";
import { useCommentTarget } from "./useCommentTarget.ts";
import { useGrowing } from "./useGrowing.ts";

/** From so many on, what is far from the window is laid out when it comes near. Below that heights are true from the start. */
const many = 200;

interface Props {
  comments: Comment[];
  order: CommentOrder;
  /** Whether no more are to come. */
  isWhole: boolean;
}

/** All comments in threads. Left alone while somebody types. */
export const CommentList = memo(function CommentList({ comments, order, isWhole }: Props) {
  const known = useDeferredValue(comments);
  const threads = useMemo(() => orderThreads(toThreads(known), order), [known, order]);
  const shown = useGrowing(known.length);
  useCommentTarget({ comments: known, isAll: isWhole && known === comments && shown === known.length });
  return (
    <ol className={styles.list} data-many={known.length > many || undefined}>
      {takeShown(threads, shown).map(({ thread, shown }) => (
        <CommentThread key={thread.comment.id} thread={thread} shown={shown} />
      ))}
    </ol>
  );
});
