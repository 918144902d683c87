import { formatDateLine } from "./formatDate.ts";
import { useSite } from "./siteSettings.ts";
import { useNow } from "./useNow.ts";

/** The date line of the paper. It is the reader's day, so printed pages leave it out; a page left open overnight shows the new one. */
export function Today() {
  const site = useSite();
  const now = useNow(true);
  return now === null ? "" : formatDateLine(new Date(now), site);
}
