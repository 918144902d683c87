import { readdir, rm, rmdir } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { writeIfChanged } from "../writeIfChanged.ts";

/** Folders of the built reader that hold no pages. */
const notPages = new Set(["assets", "edition", "fonts", "icons", ".vite"]);

/** The pages in the folder of the built reader: `/a/b/` is `a/b/index.html`. */
export class PageFolder {
  readonly #dist: string;
  readonly #wanted = new Set<string>();
  readonly #kept = new Set<string>();
  #written = 0;

  constructor(dist: string) {
    this.#dist = dist;
  }

  /**
   * Writes the page at a path (encoded, with slashes at both ends), if it is not there already to the letter.
   * @throws Error for an address that no page can have in a folder
   */
  async write(path: string, html: string): Promise<void> {
    await this.writeFile(fileOf(path), html);
  }

  /** Leaves what an earlier printing left at a path, if there is something. */
  keep(path: string): void {
    this.#kept.add(fileOf(path));
  }

  /** Writes a file below the folder, if it is not there already to the letter. */
  async writeFile(name: string, html: string): Promise<void> {
    const file = join(this.#dist, name);
    this.#wanted.add(name);
    if (await writeIfChanged(file, html)) this.#written += 1;
  }

  /** Takes away the pages of an earlier printing that this one did not print. */
  async finish(): Promise<{ pages: number; written: number; deleted: number }> {
    const gone = (await this.#present()).filter((name) => !this.#wanted.has(name) && !this.#kept.has(name));
    for (const name of gone) {
      const file = join(this.#dist, name);
      for (const suffix of ["", ".br", ".gz"]) await rm(file + suffix, { force: true });
      // A folder that holds other pages stays.
      await rmdir(dirname(file)).catch(() => undefined);
    }
    return { pages: this.#wanted.size, written: this.#written, deleted: gone.length };
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

function fileOf(path: string): string {
  const segments = decodeURIComponent(path).split("/").slice(1, -1);
  const isOdd = segments.some((segment) => segment === "" || segment.startsWith(".") || /[\\\0]/.test(segment));
  if (isOdd || notPages.has(segments[0] ?? "")) throw new Error(`No page can stand at ${path}`);
  return join(...segments, "index.html");
}
