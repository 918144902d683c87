import { use, useEffect } from "react";
import type { Comment } from "#domain/comment.ts";
import { useIsReturn } from "#ui/useIsReturn.ts";
import { CommentMarksContext, useMark } from "./useMark.ts";

interface Drawn {
  comments: readonly Comment[];
  /** Whether all that there are have come and been drawn. */
  isAll: boolean;
}

/** What a reader does who is under way by themselves. */
const moves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Leads to the comment that the address names, or that was just posted: opens its thread and gives it the focus as soon as it is drawn,
 * unless the reader has gone on by then. The browser looked for it before there was one.
 */
export function useCommentTarget({ comments, isAll }: Drawn): void {
  const marks = use(CommentMarksContext);
  const isReturn = useIsReturn();
  useEffect(() => {
    const read = () => {
      const id = /^#comment-(\d+)$/.exec(location.hash)?.[1];
      if (id) marks.change({ target: Number(id), isMissing: false });
    };
    const drop = () => marks.now.target !== null && marks.change({ target: null });
    if (!isReturn) read();
    addEventListener("hashchange", read);
    for (const move of moves) addEventListener(move, drop, { passive: true });
    return () => {
      removeEventListener("hashchange", read);
      for (const move of moves) removeEventListener(move, drop);
    };
  }, [marks, isReturn]);

  const target = useMark(({ target }) => target);
  // After each drawing of the list: the place may have come with it.
  useEffect(() => {
    if (target === null) return;
    const place = document.getElementById(`comment-${target}`);
    if (!place) {
      // What was posted or asked for here is on its way.
      if (isAll && location.hash === `#comment-${target}`) marks.change({ target: null, isMissing: true });
      return;
    }
    marks.change({ target: null });
    marks.unfold(idsAbove(target, comments));
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  });
}

/** The comments that a comment stands below. A circle of parents is walked once. */
function idsAbove(id: number, comments: readonly Comment[]): number[] {
  const parents = new Map(comments.map((comment) => [comment.id, comment.parent]));
  const above = new Set<number>();
  for (let at = parents.get(id); at && !above.has(at); at = parents.get(at)) above.add(at);
  return [...above];
}
