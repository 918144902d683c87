import { useMemo } from "react";
import styles from "./content.module.css";
import { parseHtml } from "./parseHtml.ts";
import { renderBody } from "./renderBody.tsx";
import { toBody } from "./toBody.ts";

/** HTML that strangers wrote, e.g. a comment: only what a text may consist of is shown, and no link in it is vouched for. */
export function OutsideHtml({ html }: { html: string }) {
  const body = useMemo(() => toBody(parseHtml(html)), [html]);
  return (
    <div className={styles.body} dir="auto">
      {renderBody(body, { outsideRel: "ugc nofollow noopener", pictureSizes: "39rem" })}
    </div>
  );
}
