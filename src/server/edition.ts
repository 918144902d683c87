import { stat } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { ArticleSummary } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { editionFolder } from "#publisher/editionFolder.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type { ReadFile } from "#sources/edition/lists.ts";
import { readPositions } from "#sources/edition/lists.ts";
import { articleSchema, listSchema, redirectsSchema, siteSchema } from "#sources/edition/schemas.ts";

export type EditionArticle = v.InferOutput<typeof articleSchema>;
export type EditionSite = v.InferOutput<typeof siteSchema>;

const pathSchema = v.pick(articleSchema, ["path", "namesakes"]);

/** The edition on disk as the server reads it. A new printing is noticed without a restart. */
export class Edition {
  readonly #folder: string;
  readonly #read: ReadFile;
  #index: Promise<Map<number, ArticleSummary>> = Promise.resolve(new Map());
  #indexStamp = "";
  #former = new Map<string, string>();
  #formerStamp = "";

  constructor(folder: string) {
    this.#folder = folder;
    this.#read = editionFolder(folder);
  }

  site(): Promise<EditionSite> {
    return this.#read(editionFiles.site, siteSchema);
  }

  /** The story a comment or a reading belongs to; null when there is none. */
  async find(id: number): Promise<ArticleSummary | null> {
    return (await this.stories()).get(id) ?? null;
  }

  /** Every story by id. A printing in progress may be unreadable for a moment: until it is whole the last one stands. */
  async stories(): Promise<Map<number, ArticleSummary>> {
    const stamp = await this.#stamp(editionFiles.list({ kind: "latest" }));
    if (stamp !== this.#indexStamp || stamp === "") {
      const last = this.#index;
      this.#indexStamp = stamp;
      this.#index = this.#readIndex().catch(async (error: unknown) => {
        this.#indexStamp = "";
        const stories = await last;
        if (stories.size === 0) throw error;
        return stories;
      });
      // The next caller looks again; this keeps a failed look from being an unhandled one.
      this.#index.catch(() => undefined);
    }
    return this.#index;
  }

  /** A whole story; null when there is none of that slug. */
  article(slug: string): Promise<EditionArticle | null> {
    return this.#readIfThere(editionFiles.article(slug), articleSchema);
  }

  /** Whether a story stands at this path (decoded, with slashes at both ends). */
  async hasArticle(slug: string, path: string): Promise<boolean> {
    const article = await this.#readIfThere(editionFiles.article(slug), pathSchema);
    if (article === null) return false;
    return [article, ...(article.namesakes ?? [])].some((story) => decodePath(story.path) === path);
  }

  /** Where a path led before (decoded, with slashes at both ends): the path it is now, `gone`, or null for one that never was. */
  async formerPath(path: string): Promise<string | null> {
    const stamp = await this.#stamp(editionFiles.redirects);
    if (stamp === "") return null;
    if (stamp !== this.#formerStamp) {
      const { moved, gone } = await this.#read(editionFiles.redirects, redirectsSchema);
      this.#former = new Map([...gone.map((old) => [old, "gone"]), ...Object.entries(moved)].map(toDecoded));
      this.#formerStamp = stamp;
    }
    return this.#former.get(path) ?? null;
  }

  /** Pages that a list has, at least 1; null when there is no such list. */
  async pageCount(selection: Selection): Promise<number | null> {
    const list = await this.#readIfThere(editionFiles.list(selection), listSchema);
    return list && Math.max(1, Math.ceil(list.total / list.pageSize));
  }

  async #readIndex(): Promise<Map<number, ArticleSummary>> {
    const all = await readPositions(this.#read, { kind: "latest" }, 1, Number.MAX_SAFE_INTEGER);
    return new Map(all.map((story) => [story.id, story]));
  }

  async #readIfThere<T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
    try {
      return await this.#read(file, schema);
    } catch (error) {
      if (isSourceError(error) && error.kind === "not-found") return null;
      throw error;
    }
  }

  async #stamp(file: string): Promise<string> {
    try {
      const { mtimeMs, size } = await stat(join(this.#folder, file));
      return `${mtimeMs} ${size}`;
    } catch {
      return "";
    }
  }
}

function toDecoded([old = "", now = ""]: string[]): [string, string] {
  return [decodePath(old) ?? old, now];
}

/** A path with its percent signs resolved; null where they make no sense. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
