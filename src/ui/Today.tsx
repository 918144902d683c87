import { useSyncExternalStore } from "react";
import { formatDateLine } from "./formatDate.ts";
import { useSite } from "./siteSettings.ts";

/** The date line of the paper. It is the reader's day, so printed pages leave it out. */
export function Today() {
  const site = useSite();
  return useSyncExternalStore(
    watchReturn,
    () => formatDateLine(new Date(), site),
    () => "",
  );
}

/** A page left open overnight shows the new day when its reader returns. */
function watchReturn(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}
