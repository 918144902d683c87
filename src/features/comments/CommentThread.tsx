import { memo, useMemo } from "react";
import type { CommentThread as Thread } from "#domain/comment.ts";
import { CommentView } from "./CommentView.tsx";
import { FoldedReplies } from "./FoldedReplies.tsx";
import type { FlatReply } from "./flattenReplies.ts";
import { flattenReplies } from "./flattenReplies.ts";
import { takeShown } from "./takeShown.ts";

/** Replies to replies are moved in this often; further ones stand in one list and say whom they answer. */
const deepestIndent = 4;

/** What a comment is tall before it is drawn, in rem: an estimate for the scroll bar. */
const height = 10;

interface Props {
  thread: Thread;
  /** How many of its comments are drawn by now, in reading order. */
  shown: number;
  /** 0 for a comment on the story. */
  depth?: number;
}

/** A comment with the replies to it. */
export const CommentThread = memo(function CommentThread({ thread, shown, depth = 0 }: Props) {
  const { comment, replies, size } = thread;
  return (
    <li style={{ containIntrinsicBlockSize: `auto ${size * height}rem` }}>
      <CommentView comment={comment} replies={size - 1} />
      {replies.length > 0 && (
        <FoldedReplies id={comment.id}>
          {depth + 1 < deepestIndent ? (
            takeShown(replies, shown - 1).map(({ thread, shown }) => (
              <CommentThread key={thread.comment.id} thread={thread} shown={shown} depth={depth + 1} />
            ))
          ) : (
            <FlatReplies thread={thread} shown={shown - 1} />
          )}
        </FoldedReplies>
      )}
    </li>
  );
});

/** Replies in one list are drawn in lots of so many: what is drawn is not gone through again for each that is added. */
const lot = 50;

/** All replies below a comment in one list. */
function FlatReplies({ thread, shown }: { thread: Thread; shown: number }) {
  const flat = useMemo(() => flattenReplies(thread), [thread]);
  return Array.from({ length: Math.ceil(Math.min(shown, flat.length) / lot) }, (_, index) => (
    <FlatLot key={index} flat={flat} from={index * lot} to={Math.min(shown, (index + 1) * lot)} />
  ));
}

interface LotProps {
  flat: readonly FlatReply[];
  from: number;
  to: number;
}

const FlatLot = memo(function FlatLot({ flat, from, to }: LotProps) {
  return flat.slice(from, to).map(({ comment, inReplyTo }) => (
    <li key={comment.id} style={{ containIntrinsicBlockSize: `auto ${height}rem` }}>
      <CommentView comment={comment} inReplyTo={inReplyTo} />
    </li>
  ));
});
