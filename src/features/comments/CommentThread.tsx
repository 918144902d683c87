import type { CommentThread as Thread } from "#domain/comment.ts";
import styles from "./CommentList.module.css";
import type { CommentSetting } from "./CommentView.tsx";
import { CommentView } from "./CommentView.tsx";
import { flattenReplies } from "./flattenReplies.ts";

/** Replies to replies are moved in this often; further ones stand in one list and say whom they answer. */
const deepestIndent = 4;

interface Props {
  thread: Thread;
  /** 0 for a comment on the story. */
  depth?: number;
  setting: CommentSetting;
}

/** A comment with the replies to it. */
export function CommentThread({ thread, depth = 0, setting }: Props) {
  const { comment, replies } = thread;
  return (
    <li>
      <CommentView comment={comment} setting={setting} />
      {replies.length > 0 && (
        <ol className={styles.replies}>
          {depth + 1 < deepestIndent
            ? replies.map((reply) => (
                <CommentThread key={reply.comment.id} thread={reply} depth={depth + 1} setting={setting} />
              ))
            : flattenReplies(thread).map(({ comment, inReplyTo }) => (
                <li key={comment.id}>
                  <CommentView comment={comment} inReplyTo={inReplyTo} setting={setting} />
                </li>
              ))}
        </ol>
      )}
    </li>
  );
}
