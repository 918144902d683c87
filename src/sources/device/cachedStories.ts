import * as v from "valibot";
import { config } from "#config.ts";
import { siteFileSchema } from "../wordpress/siteFile.ts";
import { readEditionStory } from "./editionStory.ts";
import type { KeptStory } from "./KeptStory.ts";
import type { StoryFile, StoryPlace } from "./StoryPlace.ts";
import { readWordPressStories } from "./wordPressStories.ts";

/** The caches with whole stories: downloads, then what was visited. sw/caches.ts has the same names; a test holds them together. */
export const storyCaches = ["broadsheet-kept", "broadsheet-edition"] as const;

/** Which copy of an address was read, and whether `Accept` differed, makes no difference. */
const anyCopy = { ignoreVary: true };

/** What the network sent of stories and what was kept of it, by address. */
export const cachedStories: StoryPlace = {
  async list() {
    // Not there on insecure addresses and in some private windows.
    if (!("caches" in globalThis)) return [];
    const kept = await Promise.all(storyCaches.map(listCache));
    return kept.flat().filter((url) => isEditionStory(url) || isWordPressStory(url));
  },
  async open(url) {
    for (const name of storyCaches) {
      const response = await caches.match(url, { cacheName: name, ...anyCopy });
      if (response) return toFile(url, response);
    }
    return null;
  },
};

async function listCache(name: string): Promise<string[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  return (await cache.keys()).map(({ url }) => url);
}

function isEditionStory(url: string): boolean {
  return new URL(url).pathname.startsWith(`${config.editionUrl}articles/`);
}

/** As src/sources/wordpress/stories.ts asks for stories: with their text, which lists come without. */
function isWordPressStory(url: string): boolean {
  return /\/wp\/v2\/(?:posts|pages)\b/.test(url) && /[?&]_fields=[^&]*\bcontent\b/.test(url);
}

function toFile(url: string, response: Response): StoryFile {
  const { headers } = response;
  // Downloads have but the mark of when they came, as has what another origin sent and shows no headers of.
  const mark =
    headers.get("ETag") ?? headers.get("Last-Modified") ?? headers.get("Date") ?? headers.get("X-Kept") ?? "";
  return { mark, read: () => readStories(url, response) };
}

async function readStories(url: string, response: Response): Promise<KeptStory[]> {
  const json = await readJson(response);
  if (isEditionStory(url)) {
    const story = readEditionStory(json);
    return story ? [story] : [];
  }
  const site = v.safeParse(siteFileSchema, await readJson(await caches.match(config.siteUrl, anyCopy)));
  return site.success ? readWordPressStories(json, site.output) : [];
}

/** What is half there or no JSON is nothing. */
async function readJson(response: Response | undefined): Promise<unknown> {
  try {
    return await response?.json();
  } catch {
    return undefined;
  }
}
