import type { BodyElement } from "#domain/body.ts";
import { allowedTags, droppedTags } from "./allowedTags.ts";
import { fits } from "./nesting.ts";
import { readAttributes } from "./readAttributes.ts";
import type { BodyRules } from "./toBody.ts";

/** What a comment may consist of: words, lists, tables and links. No pictures, no frames, no ids. */
export const commentRules: BodyRules = {
  isDropped: (element) => droppedTags.has(element.localName),
  read(element, here) {
    const tag = allowedTags.get(element.localName);
    const attributes = tag && fits(tag, here) ? readAttributes(element, tag) : null;
    if (!tag || !attributes) return null;
    const found: BodyElement = { tag };
    if (Object.keys(attributes).length > 0) found.attributes = attributes;
    return { element: found };
  },
};
