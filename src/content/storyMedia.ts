import type { BodyNode, Media } from "#domain/body.ts";
import { trackKinds } from "#domain/body.ts";
import { attributeOf, hasAttribute, pixelsOf } from "./readHtml.ts";
import { toFileAddress } from "./storyAddresses.ts";
import type { StorySite } from "./toStory.ts";

/** A recording of the publisher's; a link to it where it is on another host. */
export function readMedia(player: Element, site: StorySite): BodyNode[] {
  const kind = player.localName === "audio" ? "audio" : "video";
  const found = [player, ...player.querySelectorAll("source")].flatMap((source) => {
    // WordPress numbers the players of a page in the addresses of their files.
    const address = toFileAddress(attributeOf(source, "src").replace(/\?_=\d+$/, ""), site);
    return address ? [{ address, type: attributeOf(source, "type").toLowerCase() }] : [];
  });
  const sources = found.flatMap(({ address, type }) =>
    "own" in address
      ? [/^(?:audio|video|application)\/[\w.+-]+$/.test(type) ? { src: address.own, type } : { src: address.own }]
      : [],
  );
  if (sources.length > 0)
    return [{ tag: "media", media: { kind, sources, ...lookOf(player, site), ...tracksOf(player, site) } }];
  const outside = found.flatMap(({ address }) => ("outside" in address ? [address.outside] : []))[0];
  return outside ? [{ tag: "a", attributes: { href: outside }, children: [fileName(outside)] }] : [];
}

function lookOf(player: Element, site: StorySite): Partial<Media> {
  const look: Partial<Media> = {};
  const poster = toFileAddress(attributeOf(player, "poster"), site);
  if (poster && "own" in poster) look.poster = poster.own;
  const [width, height] = [pixelsOf(player, "width"), pixelsOf(player, "height")];
  if (width > 0 && height > 0) Object.assign(look, { width, height });
  if (hasAttribute(player, "loop")) look.loop = true;
  if (hasAttribute(player, "muted")) look.muted = true;
  return look;
}

function tracksOf(player: Element, site: StorySite): Partial<Media> {
  const tracks = [...player.querySelectorAll("track")].flatMap((track) => {
    const address = toFileAddress(attributeOf(track, "src"), site);
    const kind = trackKinds.find((known) => known === (attributeOf(track, "kind").toLowerCase() || "subtitles"));
    if (!address || !("own" in address) || !kind) return [];
    return [{ src: address.own, kind, lang: attributeOf(track, "srclang"), label: attributeOf(track, "label") }];
  });
  return tracks.length > 0 ? { tracks } : {};
}

/** The last part of an address, as people would write it. */
export function fileName(address: string): string {
  const { host, pathname } = new URL(address);
  const name = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name) || host;
  } catch {
    return name;
  }
}
