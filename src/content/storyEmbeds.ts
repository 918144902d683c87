import type { BodyEmbed, BodyNode } from "#domain/body.ts";
import { toEmbed } from "./embedProviders.ts";
import { parseUrl } from "./parseUrl.ts";
import { allIn, attributeOf, classesOf, hasClass, pixelsOf, styleOf } from "./readHtml.ts";
import { toWebAddress } from "./storyAddresses.ts";
import type { StorySite } from "./toStory.ts";

const addresses = ["data-lazy-src", "data-src", "data-litespeed-src", "src", "data"];

/** A frame as a card that names what it would load; nothing for those that were never meant to be seen. */
export function readFrame(frame: Element, site: StorySite): BodyNode[] {
  if (hasClass(frame, "wp-embedded-content") || isHidden(frame)) return [];
  const address = addresses
    .map((name) => attributeOf(frame, name))
    .flatMap((text) => (/^(?:https?:\/)?\//i.test(text) ? (toWebAddress(text, site) ?? []) : []))[0];
  const embed = address && toEmbed(address, attributeOf(frame, "title") || attributeOf(frame, "aria-label"));
  if (!embed) return [];
  const width = pixelsOf(frame, "width");
  const height = pixelsOf(frame, "height");
  if (width > 0 && height > 0) embed.ratio = Number(Math.min(Math.max(width / height, 0.4), 5).toFixed(4));
  else if (height > 0 && !embed.ratio) embed.height = Math.min(Math.max(height, 80), 1200);
  return [{ tag: "embed", embed }];
}

/** Flash players of old posts: only where the provider shows the same film today. */
export function readPlugin(plugin: Element, site: StorySite): BodyNode[] {
  const inner = plugin.localName === "object" ? plugin.querySelector("embed, iframe") : null;
  const shown = [plugin, inner].flatMap((element) => (element ? readFrame(element, site) : []))[0];
  const isKnown =
    typeof shown === "object" && shown.tag === "embed" && /^(?:YouTube|Vimeo)$/.test(shown.embed.provider);
  return isKnown && shown.embed.ratio ? [shown] : [];
}

function isHidden(frame: Element): boolean {
  const [width, height] = [attributeOf(frame, "width"), attributeOf(frame, "height")];
  const isTiny = /^[0-2](?:px)?$/.test(width) && /^[0-2](?:px)?$/.test(height);
  return isTiny || styleOf(frame, "display") === "none" || styleOf(frame, "visibility") === "hidden";
}

/** Quotations that a provider's script would turn into a frame, and the address of that frame. */
const quotations: Readonly<Record<string, (quotation: Element) => string | null>> = {
  "twitter-tweet": toTweet,
  "twitter-video": toTweet,
  "instagram-media": (element) =>
    suffixed(
      /^https:\/\/www\.instagram\.com\/(?:p|reel|tv)\/[\w-]+/,
      attributeOf(element, "data-instgrm-permalink"),
      "/embed/",
    ),
  "tiktok-embed": (element) =>
    framed(/^(\d+)$/, attributeOf(element, "data-video-id"), "https://www.tiktok.com/embed/v2/"),
  "bluesky-embed": (element) =>
    framed(
      /^at:\/\/([\w:.-]+\/app\.bsky\.feed\.post\/\w+)$/,
      attributeOf(element, "data-bluesky-uri"),
      "https://embed.bsky.app/embed/",
    ),
  "mastodon-embed": (element) => framed(/^(https:\/\/.+\/embed)$/, attributeOf(element, "data-embed-url"), ""),
  "text-post-media": (element) =>
    suffixed(
      /^https:\/\/www\.threads\.(?:net|com)\/@[\w.]+\/post\/[\w-]+/,
      attributeOf(element, "data-text-post-permalink"),
      "/embed",
    ),
  "fb-post": (element) => toFacebook(element, "post"),
  "fb-video": (element) => toFacebook(element, "video"),
};

/** The card that follows such a quotation. Its words stay: they are what is there when the provider is gone. */
export function readQuotation(element: Element): BodyEmbed[] {
  for (const name of classesOf(element)) {
    const address = Object.hasOwn(quotations, name) ? quotations[name]?.(element) : null;
    const url = address ? parseUrl(address) : null;
    const embed = url && toEmbed(url);
    if (embed) return [{ tag: "embed", embed: { ...embed, link: linkOf(element) ?? embed.link } }];
  }
  return [];
}

function framed(pattern: RegExp, value: string, prefix: string): string | null {
  const [, found] = pattern.exec(value) ?? [];
  return found ? prefix + found : null;
}

function suffixed(pattern: RegExp, value: string, suffix: string): string | null {
  const [found] = pattern.exec(value) ?? [];
  return found ? found + suffix : null;
}

/** The last link of a post is the one to itself; the others are its words. */
function toTweet(quotation: Element): string | null {
  const links = allIn(quotation, "a").map((link) => attributeOf(link, "href"));
  const ids = links.flatMap(
    (href) => /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status\/(\d+)/.exec(href)?.[1] ?? [],
  );
  const id = ids.at(-1);
  return id ? `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true` : null;
}

/** https://developers.facebook.com/docs/plugins/embedded-posts: the address that its script frames. */
function toFacebook(element: Element, kind: "post" | "video"): string | null {
  const page = attributeOf(element, "data-href");
  const isPage = /^https:\/\/(?:www\.)?facebook\.com\//.test(page);
  // Unlike `encodeURIComponent` it takes any text.
  return isPage ? `https://www.facebook.com/plugins/${kind}.php?${String(new URLSearchParams({ href: page }))}` : null;
}

/** The post's own page. */
function linkOf(element: Element): string | null {
  const named = ["cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href"].map((name) =>
    attributeOf(element, name),
  );
  const links = allIn(element, "a").map((link) => attributeOf(link, "href"));
  const address = [...named, ...links.toReversed()].find(
    (link) => /^https:\/\/[^\s]+$/.test(link) && URL.canParse(link),
  );
  return address ? new URL(address).href.replace(/\?(?:ref_src|utm_)[^#]*/, "") : null;
}
