import { bodyHtml } from "#content/bodyHtml.ts";
import { escapeHtml } from "#content/escapeHtml.ts";
import type { Body } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import { pictureFor } from "../pictureFor.ts";
import { absolute, absoluteBody } from "./absoluteBody.ts";

/** A whole story as HTML for feeds: its picture, then its text. `base` is the story's whole address. */
export function storyHtml(picture: Picture | null, body: Body, base: string): string {
  return (picture ? leadPicture(picture, base) : "") + bodyHtml(absoluteBody(body, base));
}

function leadPicture(picture: Picture, base: string): string {
  const { src, width, height } = pictureFor(picture);
  const words = [picture.caption, picture.credit].filter((text) => text !== undefined && text !== "").join(" ");
  const caption = words === "" ? "" : `<figcaption>${escapeHtml(words)}</figcaption>`;
  const address = escapeHtml(absolute(src, base));
  return `<figure><img src="${address}" alt="${escapeHtml(picture.alt)}" width="${width}" height="${height}">${caption}</figure>`;
}
