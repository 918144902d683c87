import { readFile, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileFolders } from "#hosting/fileFolders.ts";
import { writeIfChanged } from "../writeIfChanged.ts";
import type { PageRecord, PrintRecord } from "./printedBefore.ts";
import { hashOf, readRecord, removePage, writeRecord } from "./printedBefore.ts";

/** Folders of the built reader that hold no pages. */
const notPages = new Set([...fileFolders, ".vite"]);

/** The pages in the folder of the built reader. Each is known by its file: `/a/b/` is `a/b/index.html`. */
export class PageFolder {
  readonly #dist: string;
  readonly #before: PrintRecord;
  readonly #pages = new Map<string, PageRecord>();
  /** Of the shell that pages are set in now. */
  readonly #shell: string;
  #written = 0;

  private constructor(dist: string, shell: string, before: PrintRecord) {
    this.#dist = dist;
    this.#shell = hashOf(shell);
    this.#before = before;
  }

  static async open(dist: string, shell: string): Promise<PageFolder> {
    return new PageFolder(dist, shell, await readRecord(dist));
  }

  /** Whether a page stands there that was made of just this; then it stays, untouched. */
  async stands(file: string, made: string): Promise<boolean> {
    const before = this.#before.pages[file];
    if (before?.made !== made) return false;
    const html = await readFile(join(this.#dist, file), "utf8").catch(() => null);
    if (html === null || hashOf(html) !== before.html) return false;
    this.#pages.set(file, before);
    return true;
  }

  /** Writes a page, if it is not there already to the letter. */
  async write(file: string, html: string, made: string): Promise<void> {
    this.#pages.set(file, { made, html: hashOf(html) });
    if (await writeIfChanged(join(this.#dist, file), html)) this.#written += 1;
  }

  /** Leaves what an earlier printing left there, if there is something that fits the reader of now. Whether there was. */
  keep(file: string): boolean {
    const before = this.#before.pages[file];
    const fits = before !== undefined && this.#before.shell === this.#shell;
    if (fits) this.#pages.set(file, before);
    return fits;
  }

  /** Leaves all that an earlier printing left. */
  keepAll(): void {
    for (const file of Object.keys(this.#before.pages)) if (!this.#pages.has(file)) this.keep(file);
  }

  /** Takes away the pages of an earlier printing that this one neither printed nor kept. */
  async finish(): Promise<{ pages: number; written: number; deleted: number }> {
    const gone = (await this.#present()).filter((file) => !this.#pages.has(file));
    for (const file of gone) await removePage(this.#dist, file);
    const pages = Object.fromEntries(this.#pages);
    await writeRecord(this.#dist, { shell: this.#shell, pages });
    return { pages: this.#pages.size, written: this.#written, deleted: gone.length };
  }

  async #present(): Promise<string[]> {
    const top = await readdir(this.#dist, { withFileTypes: true });
    const folders = top.filter((entry) => entry.isDirectory() && !notPages.has(entry.name));
    const found = await Promise.all(
      folders.map(async ({ name }) => {
        const below = await readdir(join(this.#dist, name), { recursive: true });
        return below.map((file) => join(name, file)).filter((file) => file.endsWith(`${sep}index.html`));
      }),
    );
    return found.flat();
  }
}

/** An address that no page can have in a folder. */
export class NoPlaceError extends Error {}

/**
 * The file of a path (encoded, with slashes at both ends).
 * @throws NoPlaceError
 */
export function fileOfPage(path: string): string {
  const segments = decodeURIComponent(path).split("/").slice(1, -1);
  const isOdd = segments.some((segment) => segment === "" || segment.startsWith(".") || /[\\\0]/.test(segment));
  if (isOdd || notPages.has(segments[0] ?? "")) throw new NoPlaceError(`No page can stand at ${path}`);
  return join(...segments, "index.html");
}
