import { useQuery } from "@tanstack/react-query";
import { use } from "react";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { commentStrings } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./CommentForm.module.css";
import { focusById, formIds } from "./formFocus.ts";
import { commentsQuery } from "./queries.ts";
import type { CommentFormState } from "./useCommentForm.ts";
import { CommentMarksContext } from "./useMark.ts";

interface Props {
  articleId: number;
  kept: CommentFormState["kept"];
}

/** Says quietly that words came back from the device, and which others lie there. */
export function DraftNote({ articleId, kept }: Props) {
  const marks = use(CommentMarksContext);
  const { data } = useQuery(commentsQuery(articleId));
  const { restored } = kept;
  const discard = () => {
    kept.discard();
    focusById(formIds.field.content);
  };
  return (
    <>
      {restored && (
        <p className={styles.kept} role="status">
          {restored.isBack ? words.restored : words.begunBefore}
          {restored.isBack && (
            <Button plain onClick={discard}>
              {words.discard}
            </Button>
          )}
          {restored.others > 0 && (
            <Button plain onClick={kept.turn}>
              {restored.isBack ? words.otherVersion : words.earlierVersion}
            </Button>
          )}
        </p>
      )}
      {data &&
        kept.elsewhere.map((place) => {
          const answered = data.comments.find(({ id }) => id === place);
          return (
            <p key={place} className={styles.kept}>
              {answered ? words.begunReply(answered.authorName || commentStrings.anonymous) : words.begunReplyGone}
              <Button
                plain
                onClick={() => (answered ? marks.change({ replyTo: { comment: answered } }) : kept.bringHere(place))}
              >
                {answered ? words.goOn : words.bringHere}
              </Button>
            </p>
          );
        })}
    </>
  );
}
