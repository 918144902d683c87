import { useQueryClient } from "@tanstack/react-query";
import { use, useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";
import type { Comment } from "#domain/comment.ts";
import type { CommentOrder } from "#domain/commentOrder.ts";
import { commentToolStrings as words } from "#strings/commentTools.ts";
import { announce } from "#ui/announcer.ts";
import { WhenLoaded } from "#ui/WhenLoaded.tsx";
import { DeviceComments } from "./DeviceComments.tsx";
import { leftWordsPart } from "./leftWordsPart.ts";
import { OrderBar } from "./OrderBar.tsx";
import { NewComments } from "./NewComments.tsx";
import { QuoteButton } from "./QuoteButton.tsx";
import { commentsQuery } from "./queries.ts";
import { useCommentWatch } from "./useCommentWatch.ts";
import { CommentMarksContext, useMark } from "./useMark.ts";
import { useOwnComments } from "./useOwnComments.ts";

interface Props {
  articleId: number;
  /** What stands on the page. */
  comments: Comment[];
  isWhole: boolean;
  /** null: too few to have one. */
  order: CommentOrder | null;
  onOrder: (order: CommentOrder) => void;
  /** Ids of what came since. */
  unseen: number[];
}

/** What goes with a list of comments: the order of its threads, what came since, and what became of the reader's own. */
export function CommentTools({ articleId, comments, isWhole, order, onOrder, unseen }: Props) {
  const client = useQueryClient();
  const marks = use(CommentMarksContext);
  const isOpen = useMark(({ isOpen }) => isOpen);
  useCommentWatch(articleId, isWhole);
  useOwnComments(articleId, isWhole);
  // Said once, when all have come.
  const sayCount = useEffectEvent(() => announce(words.listed(comments.length)));
  useEffect(() => {
    if (isWhole) sayCount();
  }, [isWhole]);
  const see = () => {
    client.setQueryData(commentsQuery(articleId).queryKey, (known) => known && { ...known, unseen: [] });
    marks.change({ fresh: new Set(unseen), target: Math.min(...unseen) });
  };
  const device = document.getElementById("comments-device");
  const news = document.getElementById("comments-news");
  return (
    <>
      {order && <OrderBar comments={comments} order={order} onOrder={onOrder} />}
      <QuoteButton comments={comments} />
      {device &&
        createPortal(
          <>
            {!isOpen && (
              <WhenLoaded part={leftWordsPart}>{(LeftWords) => <LeftWords articleId={articleId} />}</WhenLoaded>
            )}
            <DeviceComments />
          </>,
          device,
        )}
      {news && createPortal(<NewComments count={unseen.length} onSee={see} />, news)}
    </>
  );
}
