import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Comment } from "#domain/comment.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { announce } from "#ui/announcer.ts";
import { Notice } from "#ui/Notice.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { CommentForm } from "./CommentForm.tsx";
import { CommentList } from "./CommentList.tsx";
import styles from "./Comments.module.css";
import { focusById, focusRefusal, isAtForm } from "./formFocus.ts";
import { ReplyFormContext } from "./replyForm.ts";
import { useCommentForm } from "./useCommentForm.ts";
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
  const form = useCommentForm(articleId);
  const [replyTo, setReplyTo] = useState<{ comment: Comment } | null>(null);
  const [arrivedBefore, setArrivedBefore] = useState(false);
  const isShown = useIsShown();
  const count = query.data?.comments.length ?? 0;
  const held = query.data?.held;
  const answering = replyTo?.comment.id ?? null;
  const setting = useMemo(
    () => ({ held: new Set(held), answering, onReply: open ? (comment: Comment) => setReplyTo({ comment }) : null }),
    [held, answering, open],
  );

  async function submit() {
    setArrivedBefore(false);
    const outcome = await form.submit(answering ?? 0);
    if (outcome === "refused") return isShown.current ? focusRefusal() : announce(words.refusedElsewhere);
    const wasAtForm = isAtForm();
    flushSync(() => {
      setReplyTo((now) => (now === replyTo ? null : now));
      setArrivedBefore(outcome === "arrived-before");
    });
    if (outcome === "arrived-before") return;
    announce(outcome.status === "held" ? words.received : words.published);
    if (wasAtForm) focusById(`comment-${outcome.comment.id}`);
  }

  function cancel() {
    focusById(`reply-${answering}`);
    setReplyTo(null);
  }

  const isAnsweringShown = query.data?.comments.some((comment) => comment.id === answering) ?? false;
  const commentForm = (
    <CommentForm
      form={form}
      replyTo={replyTo}
      originalUrl={originalUrl}
      onSubmit={() => void submit()}
      onCancel={cancel}
    />
  );
  return (
    <section id="comments" className={styles.comments} aria-labelledby="comments-title">
      <h2 id="comments-title">{count > 0 ? words.count(count) : words.heading}</h2>
      <ReplyFormContext value={commentForm}>
        <QueryView
          query={query}
          skeleton={<SkeletonLines lines={4} />}
          isEmpty={({ comments }) => comments.length === 0}
          empty={<p className={styles.quiet}>{open ? words.noneOpen : words.none}</p>}
        >
          {({ comments }) => <CommentList comments={comments} setting={setting} />}
        </QueryView>
      </ReplyFormContext>
      {arrivedBefore && <Notice>{words.arrivedBefore}</Notice>}
      {!open && <p className={styles.quiet}>{words.closed}</p>}
      {open && !isAnsweringShown && commentForm}
    </section>
  );
}

/** Whether the reader is still on the page: an answer may come after they went on. */
function useIsShown() {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => void (isShown.current = false);
  }, []);
  return isShown;
}
