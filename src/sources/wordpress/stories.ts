import * as v from "valibot";
import type { Article } from "#domain/article.ts";
import { SourceError } from "../SourceError.ts";
import { isSamePath, readPath, toPath } from "./postPath.ts";
import type { StoryWire } from "./postSchemas.ts";
import { addressSchema, asStory, storySchema } from "./postSchemas.ts";
import { isOwnOrigin } from "./restAddress.ts";
import type { StoryKind } from "./toArticle.ts";
import { toArticle } from "./toArticle.ts";
import type { WordPress } from "./wordPress.ts";

/** Pages below different parents may share a slug. */
const namesakes = 20;

interface Found {
  story: StoryWire;
  isPage: boolean;
}

/**
 * The story at a path. Its last segment is its slug on nearly every site, so that is one request; a page takes a second. Only
 * then come sites that put an id or something else last. `not-found` when what is found stands at another path.
 */
export async function readStory(wordPress: WordPress, path: string, signal?: AbortSignal): Promise<Article> {
  const walking = import("#content/toStory.ts");
  const found = await find(wordPress, path, signal);
  if (!found) throw new SourceError("not-found", `No story at ${path} of ${wordPress.site.home}`);
  const { toStory } = await walking;
  return assemble(wordPress, toStory, found.story, { isPage: found.isPage, isOpened: false });
}

/** A locked story with the text that its password opens. */
export async function unlockStory(
  wordPress: WordPress,
  { id, isPage = false }: { id: number; isPage?: boolean | undefined },
  password: string,
  signal?: AbortSignal,
): Promise<Article> {
  const walking = import("#content/toStory.ts");
  const route = `${isPage ? "pages" : "posts"}/${id}`;
  const { value: story } = await wordPress.read(route, { password, ...asStory }, storySchema, signal);
  const { toStory } = await walking;
  return assemble(wordPress, toStory, story, { isPage, isOpened: true });
}

/** The path of the post or page with an id. */
export async function findPath({ site, read }: WordPress, id: number, signal?: AbortSignal): Promise<string> {
  for (const type of ["posts", "pages"]) {
    // oxlint-disable-next-line no-await-in-loop -- pages are asked only where no post has the id, which is rare
    const { value } = await read(type, { include: id, _fields: "slug,link" }, v.array(addressSchema), signal);
    if (value[0]) return toPath(value[0], site.home);
  }
  throw new SourceError("not-found", `No story ${id} at ${site.home}`);
}

async function find({ site, read }: WordPress, path: string, signal?: AbortSignal): Promise<Found | undefined> {
  const segments = readPath(path);
  const last = segments.at(-1)?.replace(/\.(?:html?|php|aspx?)$/i, "");
  if (!last) return undefined;
  const look = async (type: "posts" | "pages", params: Record<string, string | number>): Promise<Found | undefined> => {
    const { value } = await read(type, { ...params, per_page: namesakes, ...asStory }, v.array(storySchema), signal);
    const story = value.find((candidate) => isSamePath(toPath(candidate, site.home), path));
    return story && { story, isPage: type === "pages" };
  };
  const id = /^\d{1,15}(?=$|-)|(?<=^|-)\d{1,15}$/.exec(last)?.[0];
  const others = segments.slice(0, -1).join(",");
  return (
    (await look("posts", { slug: last })) ??
    (await look("pages", { slug: last })) ??
    (id ? await look("posts", { include: id }) : undefined) ??
    (others ? await look("posts", { slug: others }) : undefined)
  );
}

function assemble(
  { site }: WordPress,
  toStory: typeof import("#content/toStory.ts").toStory,
  story: StoryWire,
  kind: StoryKind,
): Article {
  const body = toStory(story.content.rendered, { home: site.home, ownOrigin: isOwnOrigin(site.api) });
  return toArticle(story, body, site, kind);
}
