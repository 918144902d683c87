import { memo, useEffect, useMemo } from "react";
import type { Comment } from "#domain/comment.ts";
import { toThreads } from "#domain/comment.ts";
import styles from "./CommentList.module.css";
import { CommentThread } from "./CommentThread.tsx";
import type { CommentSetting } from "./CommentView.tsx";

interface Props {
  comments: Comment[];
  setting: CommentSetting;
}

/** All comments in threads, oldest first. Left alone while somebody types. */
export const CommentList = memo(function CommentList({ comments, setting }: Props) {
  useEffect(goToPermalink, []);
  const threads = useMemo(() => toThreads(comments), [comments]);
  return (
    <ol className={styles.list}>
      {threads.map((thread) => (
        <CommentThread key={thread.comment.id} thread={thread} setting={setting} />
      ))}
    </ol>
  );
});

/** The browser looked for the comment in the address before there were any. */
function goToPermalink(): void {
  const id = location.hash.slice(1);
  const comment = /^comment-\d+$/.test(id) ? document.getElementById(id) : null;
  comment?.scrollIntoView();
  comment?.focus({ preventScroll: true });
}
