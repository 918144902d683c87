import { useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { Comment } from "#domain/comment.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { WhenNear } from "#ui/WhenNear.tsx";
import type { ReplyTo } from "./CommentDesk.tsx";
import { commentDeskPart } from "./commentDeskPart.ts";
import { CommentList } from "./CommentList.tsx";
import styles from "./Comments.module.css";
import { FormPlace, FormPlaceContext } from "./FormPlace.tsx";
import { useStoryComments } from "./useStoryComments.ts";

interface Props {
  articleId: number;
  open: boolean;
  /** The story on the publisher's own site, where that is another. */
  originalUrl?: string | undefined;
}

/** The comments on a story and the form for another. */
export function Comments({ articleId, open, originalUrl }: Props) {
  const query = useStoryComments(articleId);
  const [replyTo, setReplyTo] = useState<ReplyTo>(null);
  const [formPlace] = useState(() => document.createElement("div"));
  const count = query.data?.comments.length ?? 0;
  const held = query.data?.held;
  const answering = replyTo?.comment.id ?? null;
  const setting = useMemo(
    () => ({ held: new Set(held), answering, onReply: open ? (comment: Comment) => setReplyTo({ comment }) : null }),
    [held, answering, open],
  );
  const isAnsweringShown = query.data?.comments.some((comment) => comment.id === answering) ?? false;
  return (
    <section id="comments" className={styles.comments} aria-labelledby="comments-title">
      <h2 id="comments-title">{count > 0 ? words.count(count) : words.heading}</h2>
      <FormPlaceContext value={formPlace}>
        <QueryView
          query={query}
          skeleton={<SkeletonLines lines={4} />}
          isEmpty={({ comments }) => comments.length === 0}
          empty={<p className={styles.quiet}>{open ? words.noneOpen : words.none}</p>}
        >
          {({ comments }) => <CommentList comments={comments} setting={setting} />}
        </QueryView>
        {!open && <p className={styles.quiet}>{words.closed}</p>}
        {open && !isAnsweringShown && <FormPlace />}
      </FormPlaceContext>
      {open && (
        <WhenNear part={commentDeskPart} isNow={replyTo !== null} skeleton={<SkeletonLines lines={6} />}>
          {(CommentDesk) =>
            createPortal(
              <CommentDesk articleId={articleId} originalUrl={originalUrl} replyTo={replyTo} onReplyTo={setReplyTo} />,
              formPlace,
            )
          }
        </WhenNear>
      )}
    </section>
  );
}
