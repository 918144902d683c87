import { useEffect, useState } from "react";
import { formatDateLine } from "./formatDate.ts";
import { idle } from "./idle.ts";
import { useWasPrinted } from "./press.ts";
import { useSite } from "./siteSettings.ts";

/** The date line of the paper. It is the reader's day, so printed pages leave it out; a page left open overnight shows the new one. */
export function Today() {
  const site = useSite();
  const wasPrinted = useWasPrinted();
  const [line, setLine] = useState(() => (wasPrinted ? "" : formatDateLine(new Date(), site)));
  useEffect(() => {
    const write = () => setLine(formatDateLine(new Date(), site));
    void idle().then(write);
    document.addEventListener("visibilitychange", write);
    return () => document.removeEventListener("visibilitychange", write);
  }, [site]);
  return line;
}
