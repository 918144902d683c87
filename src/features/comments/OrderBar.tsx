import { use } from "react";
import type { Comment } from "#domain/comment.ts";
import type { CommentOrder } from "#domain/commentOrder.ts";
import { commentOrders, toCommentOrder } from "#domain/commentOrder.ts";
import { writeCommentOrder } from "#storage/preferences.ts";
import { commentToolStrings as words } from "#strings/commentTools.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./Comments.module.css";
import { CommentMarksContext, useMark } from "./useMark.ts";

interface Props {
  comments: Comment[];
  order: CommentOrder;
  onOrder: (order: CommentOrder) => void;
}

/** In which order the threads stand, which is remembered on this device, and one button that folds or opens them all. */
export function OrderBar({ comments, order, onOrder }: Props) {
  const marks = use(CommentMarksContext);
  const isFolded = useMark(({ folded }) => folded.size > 0);
  const choose = (name: string) => {
    const chosen = toCommentOrder(name);
    writeCommentOrder(chosen);
    onOrder(chosen);
    announce(words.ordered(words.orders[chosen]));
  };
  return (
    <p className={styles.bar}>
      <label>
        {words.order}{" "}
        <select value={order} onChange={(event) => choose(event.target.value)}>
          {commentOrders.map((name) => (
            <option key={name} value={name}>
              {words.orders[name]}
            </option>
          ))}
        </select>
      </label>
      <Button plain onClick={() => (isFolded ? marks.unfold([...marks.now.folded]) : marks.fold(answered(comments)))}>
        {isFolded ? words.unfoldAll : words.foldAll}
      </Button>
    </p>
  );
}

/** The comments on the story itself that have replies. */
function answered(comments: readonly Comment[]): number[] {
  const ids = new Set(comments.map(({ id }) => id));
  const parents = new Set(comments.map(({ parent }) => parent));
  return comments.filter(({ id, parent }) => parents.has(id) && !ids.has(parent)).map(({ id }) => id);
}
