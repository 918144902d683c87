import { useEffect } from "react";
import { useIsReturn } from "#ui/useIsReturn.ts";

/** Leads to the comment that the address names, once the comments first stand there: the browser looked for it before there were any. */
export function useCommentPermalink(): void {
  const isReturn = useIsReturn();
  useEffect(() => {
    if (!isReturn) goToPermalink();
  }, [isReturn]);
}

function goToPermalink(): void {
  const id = location.hash.slice(1);
  const comment = /^comment-\d+$/.test(id) ? document.getElementById(id) : null;
  comment?.scrollIntoView();
  comment?.focus({ preventScroll: true });
}
