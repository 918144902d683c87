import type { Article } from "#domain/article.ts";
import { bodyText } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import type { Site } from "#domain/site.ts";
import { paths } from "#paths.ts";
import { cleanLine } from "../cleanText.ts";
import { absolute } from "../feeds/absoluteBody.ts";
import { pictureFor } from "../pictureFor.ts";
import type { PageKind } from "./PageKind.ts";

/** What previews and search engines are told of a page, as text with complete addresses. */
export interface PageFacts {
  title: string;
  description: string;
  url: string;
  picture: { src: string; type: string; width: number; height: number; alt: string } | null;
}

/** Letters of a description that search engines show. */
const longestDescription = 300;

/** null for a page that nobody is to be told of. */
export function pageFacts(page: PageKind, site: Site, origin: string): PageFacts | null {
  switch (page.kind) {
    case "front":
      return facts(site.name, site.tagline, paths.front, null, origin);
    case "article": {
      const { title, standfirst, path, picture } = page.article;
      return facts(title || standfirst, describe(page.article), path, picture, origin);
    }
    case "list": {
      const { selection, list } = page;
      const path = encodeURI(paths[selection.kind](selection.slug, list.number));
      const picture = list.items.find((item) => item.picture)?.picture ?? null;
      return facts(list.name, list.description || list.name, path, picture, origin);
    }
    case "plain":
      return facts(page.title, page.description, page.path, null, origin);
    case "unlisted":
      return null;
  }
}

/** What a story is about: its standfirst, else its opening words. */
function describe({ standfirst, body }: Article): string {
  return cleanLine(standfirst) || shorten(cleanLine(bodyText(body.slice(0, 20))), 160);
}

function facts(title: string, description: string, path: string, picture: Picture | null, origin: string): PageFacts {
  return {
    title: cleanLine(title),
    description: shorten(cleanLine(description), longestDescription),
    url: absolute(path, origin),
    picture: picture && toPreview(picture, origin),
  };
}

function toPreview(picture: Picture, origin: string): PageFacts["picture"] {
  const chosen = pictureFor(picture);
  return { ...chosen, src: absolute(chosen.src, origin), alt: cleanLine(picture.alt) };
}

/** At most `length` letters, cut between words. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return cleanLine(`${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2))}…`);
}
