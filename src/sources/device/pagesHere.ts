import { config, readsWordPress } from "#config.ts";
import { editionFiles, encodePath } from "../edition/addresses.ts";
import { readPath } from "../wordpress/postPath.ts";
import { cachedStories } from "./cachedStories.ts";

/** Whether what a page of the paper shows first lies in the caches. */
export type IsHere = (path: string) => Promise<boolean>;

/** Pages of lists, by the first part of their address. */
const listKinds = new Map([
  ["category", "section"],
  ["tag", "tag"],
  ["author", "author"],
] as const);

interface Asked {
  /** Undefined: the page of a story. */
  kind: "section" | "tag" | "author" | undefined;
  slug: string;
}

/** A shelf may hold thousands: what an edition keeps is asked for by its address, and never listed. */
const isInEdition: IsHere = async (path) => {
  const { kind, slug } = read(path);
  const file = kind ? editionFiles.list({ kind, slug }) : editionFiles.article(slug);
  return (await cachedStories.open(config.editionUrl + encodePath(file))) !== null;
};

/** What a live site answered lies by questions that only their asker knows: its stories are found by name, its lists count as here. */
function onLiveSite(): IsHere {
  let stories: Promise<Set<string>> | undefined;
  return async (path) => {
    const { kind, slug } = read(path);
    stories ??= cachedStories.list().then((urls) => new Set(urls.map(nameOfStory)));
    return kind !== undefined || (await stories).has(slug);
  };
}

/** What is on the device is looked up once for each path, and stays as it was found. */
export function openPagesHere(): IsHere {
  if (!("caches" in globalThis)) return async () => false;
  const look = readsWordPress ? onLiveSite() : isInEdition;
  const known = new Map<string, Promise<boolean>>();
  return (path) => {
    const found = known.get(path) ?? look(path);
    known.set(path, found);
    return found;
  };
}

function read(path: string): Asked {
  const [first = "", ...rest] = readPath(path);
  const kind = [...listKinds].find(([name]) => name === first)?.[1];
  if (kind === undefined || rest[0] === undefined) return { kind: undefined, slug: rest.at(-1) ?? first };
  if (kind !== "section") return { kind, slug: rest[0] };
  // Sections lie in one another, and are known by the last of their names.
  const names = rest.join("/").replace(/\/page\/\d+$/, "");
  return { kind, slug: names.split("/").at(-1) ?? "" };
}

/** The last part of a story's address. */
function nameOfStory(url: string): string {
  const { pathname, searchParams } = new URL(url);
  return readPath(searchParams.get("slug") ?? pathname).at(-1) ?? "";
}
