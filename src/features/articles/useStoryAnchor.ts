import { useEffect } from "react";
import { useWasPrinted } from "#ui/press.ts";
import { useIsReturn } from "#ui/useIsReturn.ts";

/** Where the comments begin. Their own section arrives later, when the reader comes near. */
export const discussionId = "discussion";

/** Leads to the note or the heading that the address names, once the story first stands there: the browser looked for it before there was one. */
export function useStoryAnchor(): void {
  const isReturn = useIsReturn();
  const wasPrinted = useWasPrinted();
  useEffect(() => {
    // On a printed page the browser found it, and the reader may have gone on since.
    const isUnderWay = wasPrinted && scrollY > 0;
    if (!isReturn && !isUnderWay) findAnchor(location.hash.slice(1))?.scrollIntoView();
  }, [isReturn, wasPrinted]);
}

function findAnchor(encoded: string): Element | null {
  try {
    const id = decodeURIComponent(encoded);
    return document.getElementById(id === "comments" ? discussionId : id);
  } catch {
    return null;
  }
}
