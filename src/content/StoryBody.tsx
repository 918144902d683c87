import type { Body } from "#domain/body.ts";
import styles from "./content.module.css";
import { renderBody } from "./renderBody.tsx";

/** The text of a story. None of its pictures is eager: what a reader sees first stands above it. */
export function StoryBody({ body }: { body: Body }) {
  const options = { outsideRel: "noopener", pictureSizes: "(max-width: 46rem) 100vw, 39rem" };
  return <div className={`${styles.body} ${styles.story}`}>{renderBody(body, options)}</div>;
}
