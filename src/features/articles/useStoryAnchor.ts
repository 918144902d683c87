import { useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router-dom";
import { useWasPrinted } from "#ui/press.ts";

/** Where the comments begin. Their own section arrives later, when the reader comes near. */
export const discussionId = "discussion";

/**
 * Leads to the note or the heading that the address names, once the story first stands there: the browser looked for it before
 * there was one. Not on the way back, which leads to where the reader was; a page just loaded is a "POP" too, but has no key yet.
 */
export function useStoryAnchor(): void {
  const { key } = useLocation();
  const isReturn = useNavigationType() === "POP" && key !== "default";
  const wasPrinted = useWasPrinted();
  const staysPut = useRef(isReturn);
  useEffect(() => {
    // On a printed page the browser found it, and the reader may have gone on since.
    const isUnderWay = wasPrinted && scrollY > 0;
    if (!staysPut.current && !isUnderWay) findAnchor(location.hash.slice(1))?.scrollIntoView();
  }, [wasPrinted]);
}

function findAnchor(encoded: string): Element | null {
  try {
    const id = decodeURIComponent(encoded);
    return document.getElementById(id === "comments" ? discussionId : id);
  } catch {
    return null;
  }
}
