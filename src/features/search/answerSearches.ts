import type { SearchHit } from "#domain/search.ts";
import { cachedStories } from "#sources/device/cachedStories.ts";
import { DeviceIndex } from "#sources/device/DeviceIndex.ts";
import { excerpt, markTerms } from "#sources/device/excerpt.ts";
import type { IndexedStory } from "#sources/device/IndexPart.ts";
import type { KeptStory } from "#sources/device/KeptStory.ts";
import { allPlaces } from "#sources/device/StoryPlace.ts";
import { readSearchParts, replaceSearchParts } from "#storage/searchParts.ts";
import { readQuestion, type DeviceMessage, type Question } from "./deviceMessages.ts";
import { savedPlace } from "./savedPlace.ts";

/** Texts at hand for the next letter of the same question. */
const mostTexts = 200;

/** What is asked, and how to tell what came of it. */
interface Line {
  hear(listener: (data: unknown) => void): void;
  tell(message: DeviceMessage): void;
}

/** Answers questions about what is on the device, and meanwhile reads what is new there. */
export function answerSearches({ hear, tell }: Line): void {
  const place = allPlaces([savedPlace, cachedStories]);
  const index = new DeviceIndex(place, {
    read: () => readSearchParts().catch(() => []),
    replace: (added, removed) => replaceSearchParts(added, removed).catch(() => undefined),
  });
  const texts = new Map<string, KeptStory>();

  const readStory = async ({ key, path }: IndexedStory): Promise<KeptStory | undefined> => {
    const known = texts.get(path);
    if (known) return known;
    const stories = (await (await place.open(key))?.read()) ?? [];
    const story = stories.find((candidate) => candidate.path === path);
    if (story) texts.set(path, story);
    for (const oldest of texts.keys()) if (texts.size > mostTexts) texts.delete(oldest);
    return story;
  };

  const answer = async ({ id, query, most }: Question) => {
    await loaded;
    const { stories, terms } = index.search(query);
    const hits = await Promise.all(
      stories.slice(0, most).map(async (story) => {
        const kept = await readStory(story);
        return kept ? [toHit(story, kept, terms)] : [];
      }),
    );
    tell({ type: "answer", id, hits: hits.flat(), total: stories.length, stories: index.size });
  };

  const loaded = index.load();
  hear((data) => {
    const question = readQuestion(data);
    if (question) answer(question).catch(() => tell({ type: "failure", id: question.id }));
  });
  const update = async () => {
    await index.load();
    await index.update(({ read, of }) => tell({ type: "progress", read, of }));
  };
  loaded.then(() => alone(update)).catch(() => tell({ type: "progress", read: 0, of: 0 }));
}

/** Two tabs would read everything twice and write it twice. */
function alone(work: () => Promise<void>): Promise<void> {
  return "locks" in navigator ? navigator.locks.request("broadsheet-search", work) : work();
}

function toHit(story: IndexedStory, { title, standfirst, text }: KeptStory, terms: ReadonlySet<string>): SearchHit {
  const { path, section, publishedAt } = story;
  const snippet = markTerms(excerpt(`${standfirst} ${text}`.trim(), terms), terms);
  return { path, section, publishedAt, title: markTerms(title, terms), snippet };
}
