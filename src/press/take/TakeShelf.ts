import type { Picture } from "#domain/picture.ts";
import type { PictureFile } from "../printedBody.ts";
import type { OwnAddresses } from "./ownAddresses.ts";
import { fileKindOf, toOwnUrl } from "./ownAddresses.ts";
import { candidatesOf } from "./pictureSources.ts";
import type { Shelf } from "./printBody.ts";
import { largestOf } from "./printBody.ts";
import type { TakeState, TakenPicture } from "./TakeFolder.ts";

/** What stories were found to speak of. */
export interface Needs {
  /** The candidates of each picture, by the first of them. */
  pictures: Map<string, string[]>;
  files: Set<string>;
}

export interface ShelfOptions {
  own: OwnAddresses;
  state: Pick<TakeState, "pictures" | "files" | "moved">;
  /** Path of a story by its number, for addresses such as `/?p=12`. */
  pathOf: (id: number) => string | undefined;
  /** Whether a story stands at a path. */
  isStory: (path: string) => boolean;
  /** Told of links to parts of the site that an edition has no place for, and of files that are not copied whatever they hold. */
  onUnlinked: (address: string) => void;
  onLeft: (address: string) => void;
  /** Told of links to pages that are not in the edition: they stay, for something else may be there. */
  onMissing: (path: string) => void;
}

/** Pages of the reader, and what stands beside them. */
const ownPages = /^\/(?:(?:category|tag|author)\/.+|(?:search|saved|settings|trending|feed)\/)?$/;

/** WordPress names a section below those above it, an edition by its own name alone. */
const sectionPlace = /^\/category\/(?:[^/]+\/)*?([^/]+\/(?:(?:page\/\d+|feed)\/)?)$/;

/** What was copied, as the stories that speak of it are printed; what they need is noted on the way. */
export class TakeShelf implements Shelf {
  readonly own: OwnAddresses;
  readonly needs: Needs = { pictures: new Map(), files: new Set() };
  readonly #options: ShelfOptions;

  constructor(options: ShelfOptions) {
    this.#options = options;
    this.own = options.own;
  }

  picture(picture: Picture): PictureFile | null {
    const taken = this.#taken(candidatesOf(picture));
    if (!taken) return null;
    const { alt, caption, credit } = picture;
    return {
      alt,
      ...shownSize(picture, taken),
      base: `/edition/pictures/${taken.name}`,
      widths: taken.widths,
      formats: taken.formats,
      ...(caption && { caption }),
      ...(credit && { credit }),
    };
  }

  file(address: string): string | null {
    const file = this.#options.state.files[address];
    this.needs.files.add(address);
    return file === undefined ? null : `/edition/${file}`;
  }

  link(url: URL): string | null {
    const kind = fileKindOf(url);
    const address = url.href.replace(/#.*$/, "");
    if (kind === "picture") {
      const picture = this.picture({ alt: "", width: 0, height: 0, src: address, variants: [] });
      return picture ? largestOf(picture) : address;
    }
    if (kind === "file") return this.file(address) ?? address;
    if (kind === "kept") {
      this.#options.onLeft(address);
      return address;
    }
    return this.#toPage(url) ?? this.#unlink(url.href);
  }

  path(path: string): string | null {
    const [, id] = /^\/\?(?:p|page_id)=(\d+)/.exec(path) ?? [];
    const byId = id === undefined ? undefined : this.#options.pathOf(Number(id));
    if (byId !== undefined) return byId + (/#.*$/.exec(path)?.[0] ?? "");
    // The front page stands at that address, and it is not what was linked to.
    if (id !== undefined) return this.#unlink(new URL(path, this.own.home).href);
    const [named = "", after = ""] = path.split(/(?=[?#])(.*)/s);
    const before = named.replace(sectionPlace, "/category/$1");
    const { state, isStory, onMissing } = this.#options;
    const moved = state.moved[before];
    if (moved !== undefined) return moved + after;
    if (isStory(before) || ownPages.test(before)) return before + after;
    // An archive of a day, a month, a year: the reader has none.
    if (/^\/\d{4}\/(?:\d\d\/){0,2}(?:page\/\d+\/)?$/.test(before))
      return this.#unlink(new URL(path, this.own.home).href);
    onMissing(path);
    return path;
  }

  #taken(candidates: string[]): TakenPicture | undefined {
    const [first] = candidates;
    if (first === undefined) return undefined;
    this.needs.pictures.set(first, candidates);
    return this.#options.state.pictures[first];
  }

  /** Feeds are printed at the same addresses, and the page of a picture is the story it belongs to. */
  #toPage(url: URL): string | null {
    const folder = new URL(this.own.home).pathname;
    // Something else on the same host is not what was taken.
    if (!`${url.pathname}/`.startsWith(folder)) return url.href;
    const below = `/${url.pathname.slice(folder.length)}`.replace(/\/*$/, "/");
    if (below === "/" && url.search === "") return "/";
    if (/^\/(?:category\/.+\/)?feed\/$/.test(below)) return below.replace(sectionPlace, "/category/$1");
    if (below.startsWith("/wp-")) return null;
    for (
      let path = below.replace(/(?:feed|embed)\/$/, "");
      path !== "/" && path !== "";
      path = path.replace(/[^/]+\/$/, "")
    )
      if (this.#options.isStory(path)) return path;
    return null;
  }

  #unlink(address: string): null {
    if (toOwnUrl(address, this.own)) this.#options.onUnlinked(address);
    return null;
  }
}

/** At the size that the story shows it, in the proportions that it has. */
function shownSize({ width }: Picture, taken: TakenPicture): { width: number; height: number } {
  if (width <= 0 || width >= taken.width) return { width: taken.width, height: taken.height };
  return { width, height: Math.max(1, Math.round((width * taken.height) / taken.width)) };
}
