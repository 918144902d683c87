import type { IndexedStory, IndexPart } from "./IndexPart.ts";
import { emptyPart } from "./IndexPart.ts";
import { mergeParts } from "./mergeParts.ts";
import { PartBuilder } from "./PartBuilder.ts";
import type { LivePart, Ranking } from "./rankStories.ts";
import { rankStories } from "./rankStories.ts";
import type { StoryPlace } from "./StoryPlace.ts";

/** A part as it is kept between visits. */
interface NamedPart {
  name: string;
  part: IndexPart;
}

/** Where parts are kept between visits. Neither method throws: an index that cannot be kept is built again. */
export interface PartShelf {
  read(): Promise<NamedPart[]>;
  /** Puts parts in the place of others, all of it or nothing. */
  replace(added: readonly NamedPart[], removed: readonly string[]): Promise<void>;
}

/** How many files that were new have been read, of how many. */
export interface Progress {
  read: number;
  of: number;
}

/** Stories that are read before they can be found, and before the index is written. */
const batch = 100;
/** Parts of more stories are not merged: nobody waits for that. */
const largest = 2_000;
/** Progress is told no more often: whoever hears of it searches anew. Milliseconds. */
const between = 500;
/** A part of which more than this share is gone is written anew. */
const mostGone = 0.25;

type Part = LivePart & { name: string; gone: Set<number> };

/** Finds stories that are on the device, by all their words. */
export class DeviceIndex {
  readonly #place: StoryPlace;
  readonly #shelf: PartShelf;
  #parts: Part[] = [];
  #made = 0;

  constructor(place: StoryPlace, shelf: PartShelf) {
    this.#place = place;
    this.#shelf = shelf;
  }

  /** Stories that can be found. */
  get size(): number {
    return this.#parts.reduce((sum, { part, gone }) => sum + part.stories.length - gone.size, 0);
  }

  search(query: string): Ranking {
    return rankStories(this.#parts, query);
  }

  /** Takes up what earlier visits read. */
  async load(): Promise<void> {
    this.#parts = (await this.#shelf.read()).map(({ name, part }) => ({ name, part, gone: new Set() }));
  }

  /** Reads what is new on the device and forgets what is no longer there. Searches are answered meanwhile. */
  async update(tell: (progress: Progress) => void): Promise<void> {
    const keys = await this.#place.list();
    const present = new Set(keys);
    this.#forget(({ key }) => !present.has(key));
    const known = new Map(this.#living().map(({ key, mark }) => [key, mark]));
    const unknown = keys.filter((key) => !known.has(key));
    tell({ read: 0, of: unknown.length });
    let builder = new PartBuilder();
    let told = performance.now();
    for (const [index, key] of unknown.entries()) {
      await this.#readFile(key, builder);
      if (builder.size < batch) continue;
      await this.#add(builder.finish());
      builder = new PartBuilder();
      if (performance.now() - told < between) continue;
      tell({ read: index + 1, of: unknown.length });
      told = performance.now();
    }
    if (builder.size > 0) await this.#add(builder.finish());
    tell({ read: unknown.length, of: unknown.length });
    await this.#refresh(known);
    await this.#tidy();
  }

  /** Looks at what was known already: it may have changed under its address. */
  async #refresh(known: ReadonlyMap<string, string>): Promise<void> {
    const builder = new PartBuilder();
    for (const [key, mark] of known) {
      const file = await this.#place.open(key);
      if (file?.mark === mark) continue;
      this.#forget((story) => story.key === key);
      for (const story of (await file?.read()) ?? []) builder.add(story, key, file?.mark ?? "");
    }
    if (builder.size > 0) await this.#add(builder.finish());
  }

  async #readFile(key: string, builder: PartBuilder): Promise<void> {
    const file = await this.#place.open(key);
    for (const story of (await file?.read()) ?? []) builder.add(story, key, file?.mark ?? "");
  }

  #living(): IndexedStory[] {
    return this.#parts.flatMap(({ part, gone }) => part.stories.filter((_, number) => !gone.has(number)));
  }

  #forget(isGone: (story: IndexedStory) => boolean): void {
    for (const { part, gone } of this.#parts)
      for (const [number, story] of part.stories.entries()) if (isGone(story)) gone.add(number);
  }

  /** Small parts are merged as they come, so that there are never many. */
  async #add(part: IndexPart): Promise<void> {
    const removed: string[] = [];
    let merged = part;
    for (let last = this.#parts.at(-1); last && isMergedWith(last.part, merged); last = this.#parts.at(-1)) {
      merged = mergeParts(last.part, merged, isAliveIn(last));
      removed.push(last.name);
      this.#parts = this.#parts.slice(0, -1);
    }
    const name = this.#newName();
    this.#parts = [...this.#parts, { name, part: merged, gone: new Set() }];
    await this.#shelf.replace([{ name, part: merged }], removed);
  }

  /** Writes anew what is full of holes. */
  async #tidy(): Promise<void> {
    for (const old of this.#parts) {
      if (old.gone.size <= old.part.stories.length * mostGone) continue;
      const part = mergeParts(old.part, emptyPart, isAliveIn(old));
      const tidied = { name: this.#newName(), part, gone: new Set<number>() };
      const isEmpty = part.stories.length === 0;
      this.#parts = this.#parts.flatMap((other) => (other === old ? (isEmpty ? [] : [tidied]) : [other]));
      await this.#shelf.replace(isEmpty ? [] : [tidied], [old.name]);
    }
  }

  #newName(): string {
    this.#made += 1;
    return `${Date.now().toString(36)}-${this.#made}`;
  }
}

function isMergedWith(last: IndexPart, next: IndexPart): boolean {
  const size = last.stories.length + next.stories.length;
  return size <= largest && last.stories.length < 2 * next.stories.length;
}

/** Those of the other part are all alive. */
function isAliveIn({ part, gone }: Part): (story: IndexedStory) => boolean {
  const dead = new Set([...gone].map((number) => part.stories[number]));
  return (story) => !dead.has(story);
}
