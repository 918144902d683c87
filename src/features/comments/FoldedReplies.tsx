import type { ReactNode } from "react";
import { use, useCallback } from "react";
import styles from "./CommentList.module.css";
import { CommentMarksContext, useMark } from "./useMark.ts";

/** The list of replies to a comment, which can be folded away. What is folded is still found by a search in the page, and opens then. */
export function FoldedReplies({ id, children }: { id: number; children: ReactNode }) {
  const marks = use(CommentMarksContext);
  const isFolded = useMark(({ folded }) => folded.has(id));
  const fold = useCallback(
    (list: HTMLElement | null) => {
      const open = () => marks.unfold([id]);
      // Set by hand: React knows `hidden` as yes or no.
      if (isFolded) list?.setAttribute("hidden", "until-found");
      list?.addEventListener("beforematch", open);
      return () => {
        list?.removeAttribute("hidden");
        list?.removeEventListener("beforematch", open);
      };
    },
    [isFolded, marks, id],
  );
  return (
    <ol id={`replies-${id}`} ref={fold} className={styles.replies}>
      {children}
    </ol>
  );
}
