import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { toCommentOrder } from "#domain/commentOrder.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { readCommentOrder, readHiddenCommenters } from "#storage/preferences.ts";
import { latePart } from "#ui/latePart.ts";
import { Notice } from "#ui/Notice.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { SkeletonLines } from "#ui/Skeleton.tsx";
import { WhenLoaded } from "#ui/WhenLoaded.tsx";
import { WhenNear } from "#ui/WhenNear.tsx";
import { commentDeskPart } from "./commentDeskPart.ts";
import { commentListPart } from "./commentListPart.ts";
import { CommentMarks } from "./CommentMarks.ts";
import styles from "./Comments.module.css";
import { commentToolsPart } from "./commentToolsPart.ts";
import { FormPlace, FormPlaceContext } from "./FormPlace.tsx";
import { hasOutbox, outboxFlag } from "./outboxSignal.ts";
import { CommentMarksContext, useMarkOf } from "./useMark.ts";
import { useStoryComments } from "./useStoryComments.ts";

/** What is on its way from this device, where anything is. */
const waitingCommentsPart = latePart(async () => (await import("./WaitingComments.tsx")).WaitingComments);

interface Props {
  articleId: number;
  open: boolean;
  /** The story on the publisher's own site, where that is another. */
  originalUrl?: string | undefined;
}

/** Fewer comments than this need no order. */
const few = 3;

const none: never[] = [];

/** The comments on a story and the form for another. */
export function Comments({ articleId, open, originalUrl }: Props) {
  const [marks] = useState(() => new CommentMarks({ hidden: new Set(readHiddenCommenters()) }));
  const [formPlace] = useState(() => document.createElement("div"));
  const isOutboxUsed = useSyncExternalStore(outboxFlag.hear, hasOutbox);
  const [order, setOrder] = useState(() => toCommentOrder(readCommentOrder()));
  const query = useStoryComments(articleId);
  const { comments = none, isWhole = false, unseen = none, own, held, gone } = query.data ?? {};
  useLayoutEffect(
    () => marks.change({ isOpen: open, own: new Set(own), held: new Set(held), gone: new Set(gone) }),
    [marks, open, own, held, gone],
  );
  const replyTo = useMarkOf(marks, ({ replyTo }) => replyTo);
  const isMissing = useMarkOf(marks, ({ isMissing }) => isMissing);
  const hasOrder = comments.length > few;
  const skeleton = <SkeletonLines lines={4} />;
  return (
    <CommentMarksContext value={marks}>
      <FormPlaceContext value={formPlace}>
        <section id="comments" className={styles.comments} aria-labelledby="comments-title">
          <h2 id="comments-title">{comments.length > 0 ? words.count(comments.length) : words.heading}</h2>
          <div className={hasOrder ? styles.tools : undefined}>
            <WhenLoaded part={commentToolsPart} isWanted={query.data !== undefined}>
              {(CommentTools) => (
                <CommentTools
                  articleId={articleId}
                  comments={comments}
                  isWhole={isWhole}
                  order={hasOrder ? order : null}
                  onOrder={setOrder}
                  unseen={unseen}
                />
              )}
            </WhenLoaded>
          </div>
          {isMissing && <Notice>{words.missing}</Notice>}
          <QueryView
            query={query}
            skeleton={skeleton}
            isEmpty={() => comments.length === 0}
            empty={<p className={styles.quiet}>{open ? words.noneOpen : words.none}</p>}
          >
            {() =>
              isWhole || order === "oldest" ? (
                <WhenNear part={commentListPart} isNow skeleton={skeleton}>
                  {(CommentList) => <CommentList key={order} comments={comments} order={order} isWhole={isWhole} />}
                </WhenNear>
              ) : (
                skeleton
              )
            }
          </QueryView>
          <div id="comments-news" className={styles.news} />
          <WhenLoaded part={waitingCommentsPart} isWanted={isOutboxUsed}>
            {(WaitingComments) => <WaitingComments articleId={articleId} />}
          </WhenLoaded>
          {!open && <p className={styles.quiet}>{words.closed}</p>}
          {open && <FormPlace />}
          {open && (
            <WhenNear part={commentDeskPart} isNow={replyTo !== null} skeleton={<SkeletonLines lines={6} />}>
              {(CommentDesk) =>
                createPortal(
                  <CommentDesk articleId={articleId} originalUrl={originalUrl} replyTo={replyTo} />,
                  formPlace,
                )
              }
            </WhenNear>
          )}
          <div id="comments-device" />
        </section>
      </FormPlaceContext>
    </CommentMarksContext>
  );
}
