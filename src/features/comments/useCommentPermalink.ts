import { useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router-dom";

/**
 * Leads to the comment that the address names, once the comments first stand there: the browser looked for it before there were
 * any. Not on the way back, which leads to where the reader was; a page just loaded is a "POP" too, but has no key yet.
 */
export function useCommentPermalink(): void {
  const { key } = useLocation();
  const isReturn = useNavigationType() === "POP" && key !== "default";
  const staysPut = useRef(isReturn);
  useEffect(() => {
    if (!staysPut.current) goToPermalink();
  }, []);
}

function goToPermalink(): void {
  const id = location.hash.slice(1);
  const comment = /^comment-\d+$/.test(id) ? document.getElementById(id) : null;
  comment?.scrollIntoView();
  comment?.focus({ preventScroll: true });
}
