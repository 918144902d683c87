import { memo, useMemo } from "react";
import type { Comment } from "#domain/comment.ts";
import { toThreads } from "#domain/comment.ts";
import styles from "./CommentList.module.css";
import { CommentThread } from "./CommentThread.tsx";
import type { CommentSetting } from "./CommentView.tsx";
import { useCommentPermalink } from "./useCommentPermalink.ts";

interface Props {
  comments: Comment[];
  setting: CommentSetting;
}

/** All comments in threads, oldest first. Left alone while somebody types. */
export const CommentList = memo(function CommentList({ comments, setting }: Props) {
  useCommentPermalink();
  const threads = useMemo(() => toThreads(comments), [comments]);
  return (
    <ol className={styles.list}>
      {threads.map((thread) => (
        <CommentThread key={thread.comment.id} thread={thread} setting={setting} />
      ))}
    </ol>
  );
});
