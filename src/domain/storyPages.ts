import type { Body } from "./body.ts";

/** The pages that a writer divided a story into, in order; one page where nothing divides it. A page without a word is none. */
export function storyPages(body: Body): Body[] {
  const pages: Body[] = [[]];
  for (const node of body) {
    if (typeof node === "object" && node.tag === "page-break") pages.push([]);
    else pages.at(-1)?.push(node);
  }
  const filled = pages.filter((page) => page.some((node) => typeof node === "object" || node.trim() !== ""));
  return filled.length > 0 ? filled : [[]];
}
