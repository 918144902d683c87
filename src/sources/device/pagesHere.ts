import { config, readsWordPress } from "#config.ts";
import { readPath } from "../wordpress/postPath.ts";
import { cachedStories, storyCaches } from "./cachedStories.ts";

/** Where lists of an edition lie, by the first part of their page's address. */
const listKinds: Readonly<Record<string, string>> = { category: "section", tag: "tag", author: "author" };

/**
 * Whether what a page of the paper shows first lies in the caches, for each path; looked up once. Of the lists of a live site only
 * their asker knows what they are made of: they count as here.
 */
export async function readPagesHere(): Promise<(path: string) => boolean> {
  const stories = new Set((await cachedStories.list()).map(nameOfStory));
  const lists = new Set((await Promise.all(storyCaches.map(readLists))).flat());
  return (path) => {
    const [first = "", ...rest] = readPath(path);
    const kind = listKinds[first];
    if (kind === undefined || rest[0] === undefined) return stories.has(rest.at(-1) ?? first);
    const slug =
      first === "category"
        ? rest
            .join("/")
            .replace(/\/page\/\d+$/, "")
            .split("/")
            .at(-1)
        : rest[0];
    return readsWordPress || lists.has(`${kind}/${slug}`);
  };
}

/** The last part of a story's address. */
function nameOfStory(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const name =
    searchParams.get("slug") ??
    readPath(pathname)
      .at(-1)
      ?.replace(/\.json$/, "") ??
    "";
  return readPath(name).at(-1) ?? "";
}

/** Kind and name of each list: `section/world`. */
async function readLists(name: string): Promise<string[]> {
  if (!("caches" in globalThis) || !(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const folder = `${config.editionUrl}lists/`;
  const paths = (await cache.keys()).map(({ url }) => `/${readPath(new URL(url).pathname).join("/")}`);
  return paths
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length).replace(/\.json$/, ""));
}
