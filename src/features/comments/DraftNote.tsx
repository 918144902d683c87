import { useQuery } from "@tanstack/react-query";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { commentStrings } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import type { ReplyTo } from "./CommentDesk.tsx";
import styles from "./CommentForm.module.css";
import { focusById, formIds } from "./formFocus.ts";
import { commentsQuery } from "./queries.ts";
import type { CommentFormState } from "./useCommentForm.ts";

interface Props {
  articleId: number;
  kept: CommentFormState["kept"];
  onReplyTo: (change: () => ReplyTo) => void;
}

/** Says quietly that words came back from the device, and which others lie there. */
export function DraftNote({ articleId, kept, onReplyTo }: Props) {
  const { data: comments } = useQuery(commentsQuery(articleId));
  const isBack = kept.others !== null;
  const discard = () => {
    kept.discard();
    focusById(formIds.field.content);
  };
  return (
    <>
      {isBack && (
        <p className={styles.kept} role="status">
          {words.restored}
          <Button plain onClick={discard}>
            {words.discard}
          </Button>
          {kept.others !== 0 && (
            <Button plain onClick={kept.turn}>
              {words.otherVersion}
            </Button>
          )}
        </p>
      )}
      {comments &&
        kept.elsewhere.map((place) => {
          const answered = comments.find(({ id }) => id === place);
          return (
            <p key={place} className={styles.kept}>
              {answered ? words.begunReply(answered.authorName || commentStrings.anonymous) : words.begunReplyGone}
              <Button
                plain
                onClick={() => (answered ? onReplyTo(() => ({ comment: answered })) : kept.bringHere(place))}
              >
                {answered ? words.goOn : words.bringHere}
              </Button>
            </p>
          );
        })}
    </>
  );
}
