import type { BodyTag } from "#domain/body.ts";
import { bodyTags } from "#domain/body.ts";

const onlyInStories = new Set<BodyTag>(["div", "details", "summary"]);

/** HTML's elements that every text has, under the name the tree has for them. */
export const allowedTags: ReadonlyMap<string, BodyTag> = new Map<string, BodyTag>([
  ...bodyTags.filter((tag) => !onlyInStories.has(tag)).map((tag) => [tag, tag] as const),
  ["h1", "h2"],
  ["h5", "h4"],
  ["h6", "h4"],
  ["b", "strong"],
  ["i", "em"],
  ["s", "del"],
  ["strike", "del"],
  ["samp", "code"],
  ["tt", "code"],
  ["xmp", "pre"],
]);

/** Elements whose text is no text of the story: they vanish with all that is in them. */
export const droppedTags: ReadonlySet<string> = new Set(
  (
    "head title script style template noscript noembed noframes iframe object applet " +
    "svg math canvas audio video select datalist"
  ).split(" "),
);

/** Elements that end a line. Where one gives up its tag, a space stays, so that two words do not become one. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption aside section table caption tr td th pre hr " +
    "xmp plaintext address article center details div fieldset footer form header main nav " +
    "option summary textarea"
  ).split(" "),
);
