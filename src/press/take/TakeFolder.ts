import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Article } from "#domain/article.ts";
import type { Body } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import type { TermLink } from "#domain/section.ts";
import type { Disk } from "./disk.ts";

/** A post or a page as it was fetched: all but what other posts share with it. */
export interface StoredStory {
  id: number;
  /** Without its section, tags and picture: those are put in when the edition is printed. */
  article: Article;
  /** The standfirst in lists: there WordPress' own cutting of the opening words repeats nothing. */
  teaser: string;
  /** Candidates for the featured picture. */
  featured: Picture | null;
  categories: number[];
  tags: number[];
  author: number;
  /** For sites that keep the list of their authors to themselves. */
  byline: TermLink | null;
  sticky: boolean;
}

/** What is needed of a story while the edition is made up: thousands are in memory at once. */
export type StoryHead = Omit<StoredStory, "article"> & { article: Omit<Article, "body"> };

const formatNumber = 1;

const picture = v.object({
  /** Says what is in it: a hash. */
  name: v.string(),
  /** Pixels. */
  width: v.number(),
  height: v.number(),
  widths: v.array(v.number()),
  formats: v.array(v.picklist(["avif", "webp"])),
});
export type TakenPicture = v.InferOutput<typeof picture>;

const stateSchema = v.object({
  format: v.literal(formatNumber),
  /** Front page of the site that was taken. */
  home: v.string(),
  /** Stories that were fetched, by `post-<id>` or `page-<id>`: what they were when they were. `locked` where a password protects them. */
  stories: v.record(v.string(), v.object({ stamp: v.string(), locked: v.boolean() })),
  /** Address of each story in the last edition that was printed. */
  printed: v.record(v.string(), v.string()),
  /** By the address they came from. */
  pictures: v.record(v.string(), picture),
  /** File in the edition by the address it came from. */
  files: v.record(v.string(), v.string()),
  moved: v.record(v.string(), v.string()),
  gone: v.array(v.string()),
});
export type TakeState = v.InferOutput<typeof stateSchema>;

/** Milliseconds between two savings of what was done: a run that is killed loses no more than this. */
const savePace = 2000;

/** What a taking remembers, in a folder beside the edition: it goes on from here, and fetches only what changed. */
export class TakeFolder {
  readonly folder: string;
  readonly state: TakeState;
  readonly #disk: Disk;
  #savedAt = Date.now();
  #saving: Promise<void> = Promise.resolve();

  private constructor(folder: string, state: TakeState, disk: Disk) {
    this.folder = folder;
    this.state = state;
    this.#disk = disk;
  }

  /** What is there of another site, or of an older program, counts for nothing. */
  static async open(folder: string, home: string, disk: Disk): Promise<TakeFolder> {
    await disk.mkdir(join(folder, "stories"));
    const kept = v.safeParse(stateSchema, await readJsonFile(join(folder, "take.json")));
    const state = kept.success && kept.output.home === home ? kept.output : freshState(home);
    return new TakeFolder(folder, state, disk);
  }

  async readStory(key: string): Promise<StoredStory> {
    // Our own file: the state that names it has the right format.
    const story: StoredStory = JSON.parse(await readFile(this.#fileOf(key), "utf8"));
    return story;
  }

  async readHead(key: string): Promise<StoryHead & { body: Body }> {
    const { article, ...rest } = await this.readStory(key);
    const { body, ...head } = article;
    return { ...rest, article: head, body };
  }

  async writeStory(key: string, story: StoredStory, stamp: string): Promise<void> {
    await this.#disk.writeFile(this.#fileOf(key), JSON.stringify(story));
    this.state.stories[key] = { stamp, locked: false };
    await this.#saveSoon();
  }

  async lockStory(key: string, stamp: string): Promise<void> {
    this.state.stories[key] = { stamp, locked: true };
    await rm(this.#fileOf(key), { force: true });
  }

  async forgetStory(key: string): Promise<void> {
    delete this.state.stories[key];
    await rm(this.#fileOf(key), { force: true });
  }

  async keepPicture(address: string, taken: TakenPicture): Promise<void> {
    this.state.pictures[address] = taken;
    await this.#saveSoon();
  }

  async keepFile(address: string, file: string): Promise<void> {
    this.state.files[address] = file;
    await this.#saveSoon();
  }

  /** One saving after the other: much is done side by side, and all of it comes to this file. */
  async save(): Promise<void> {
    this.#savedAt = Date.now();
    const before = this.#saving.catch(() => undefined);
    this.#saving = before.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    const file = join(this.folder, "take.json");
    await this.#disk.writeFile(`${file}.new`, JSON.stringify(this.state));
    await rename(`${file}.new`, file);
  }

  async #saveSoon(): Promise<void> {
    if (Date.now() - this.#savedAt > savePace) await this.save();
  }

  #fileOf(key: string): string {
    return join(this.folder, "stories", `${key}.json`);
  }
}

function freshState(home: string): TakeState {
  return { format: formatNumber, home, stories: {}, printed: {}, pictures: {}, files: {}, moved: {}, gone: [] };
}

async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}
