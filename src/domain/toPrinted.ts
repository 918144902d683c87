import type { Article, PrintedArticle } from "./article.ts";
import type { Body } from "./body.ts";
import { isElement } from "./body.ts";
import { describeArticle } from "./describeArticle.ts";

/** A story for the page that holds its text already. */
export function toPrinted({ body, ...head }: Article): PrintedArticle {
  return { ...head, description: describeArticle({ ...head, body }), needsText: hasMachinery(body) };
}

function hasMachinery(body: Body): boolean {
  return body.some((node) => {
    if (typeof node === "string") return false;
    return isElement(node) ? hasMachinery(node.children ?? []) : node.tag === "embed" || node.tag === "media";
  });
}
