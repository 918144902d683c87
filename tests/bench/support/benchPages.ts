/** The story that is measured: 800 words, a table, a picture at its head. */
export const storySlug = "how-votes-become-seats";
export const storyPath = `/${storySlug}/`;

/** The same words and the same picture as HTML that somebody wrote by hand. */
export const twinPath = "/plain-twin/";

/** One page of each kind. */
export const pageKinds = [
  ["article", storyPath],
  ["front page", "/"],
  ["section", "/category/world/"],
  ["tag", "/tag/elections/"],
  ["author", "/author/world-desk/"],
  ["trending", "/trending/"],
  ["search", "/search/"],
  ["saved", "/saved/"],
  ["not there", "/there-is-no-such-page/"],
] as const;
