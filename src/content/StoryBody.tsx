import { useMemo } from "react";
import type { Body, BodyPicture } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import blocks from "./blocks.module.css";
import styles from "./content.module.css";
import { renderBody } from "./renderBody.tsx";

interface Props {
  body: Body;
  /** Nothing stands above the text: its first picture is what a reader sees first. */
  eagerFirst?: boolean;
}

/** The text of a story. */
export function StoryBody({ body, eagerFirst = false }: Props) {
  const eager = useMemo(() => (eagerFirst ? firstPicture(body) : undefined), [body, eagerFirst]);
  const options = { outsideRel: "noopener", pictureSizes: "(max-width: 46rem) 100vw, 39rem", eager };
  return <div className={`${styles.body} ${styles.story} ${blocks.blocks}`}>{renderBody(body, options)}</div>;
}

function firstPicture(body: Body): BodyPicture | undefined {
  for (const node of body) {
    if (typeof node === "string") continue;
    if (node.tag === "picture") return node;
    const found = isElement(node) ? firstPicture(node.children ?? []) : undefined;
    if (found) return found;
  }
  return undefined;
}
