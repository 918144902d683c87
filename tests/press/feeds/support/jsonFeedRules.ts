import * as v from "valibot";
import { isLanguage, isRfc3339, isWhole } from "./feedRules.ts";

/** https://www.jsonfeed.org/version/1.1/: every member that it defines, and none besides but extensions, whose names begin with `_`. */
const text = v.pipe(v.string(), v.nonEmpty());
const address = v.pipe(v.string(), v.check(isWhole, "no whole address"));
const date = v.pipe(v.string(), v.check(isRfc3339, "no date of RFC 3339"));
const language = v.pipe(v.string(), v.check(isLanguage, "no language of RFC 5646"));
const seconds = v.pipe(v.number(), v.minValue(0));

const author = v.pipe(
  v.strictObject({ name: v.optional(text), url: v.optional(address), avatar: v.optional(address) }),
  v.check((one) => Object.keys(one).length > 0, "an author of whom nothing is said"),
);

const attachment = v.strictObject({
  url: address,
  mime_type: v.pipe(v.string(), v.regex(/^[a-z]+\/[\w.+-]+$/)),
  title: v.optional(text),
  size_in_bytes: v.optional(v.pipe(v.number(), v.integer())),
  duration_in_seconds: v.optional(seconds),
});

const item = v.pipe(
  v.strictObject({
    id: text,
    url: v.optional(address),
    external_url: v.optional(address),
    title: v.optional(text),
    content_html: v.optional(v.string()),
    content_text: v.optional(v.string()),
    summary: v.optional(text),
    image: v.optional(address),
    banner_image: v.optional(address),
    date_published: v.optional(date),
    date_modified: v.optional(date),
    authors: v.optional(v.pipe(v.array(author), v.nonEmpty())),
    tags: v.optional(v.array(text)),
    language: v.optional(language),
    attachments: v.optional(v.array(attachment)),
  }),
  v.check(
    ({ content_html: html, content_text: plain }) => html !== undefined || plain !== undefined,
    "neither content_html nor content_text",
  ),
);

export const jsonFeedSchema = v.strictObject({
  version: v.literal("https://jsonfeed.org/version/1.1"),
  title: text,
  home_page_url: v.optional(address),
  feed_url: v.optional(address),
  description: v.optional(text),
  user_comment: v.optional(text),
  next_url: v.optional(address),
  icon: v.optional(address),
  favicon: v.optional(address),
  authors: v.optional(v.pipe(v.array(author), v.nonEmpty())),
  language: v.optional(language),
  expired: v.optional(v.boolean()),
  hubs: v.optional(v.array(v.strictObject({ type: text, url: address }))),
  items: v.pipe(
    v.array(item),
    v.check((items) => new Set(items.map(({ id }) => id)).size === items.length, "two items of one id"),
  ),
});
