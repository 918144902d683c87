import { readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Disk } from "./disk.ts";

/** An edition that is being written beside the one that stands, and takes its place when it is whole. */
export class EditionDraft {
  readonly #out: string;
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #made = new Set<string>();
  #bytes = 0;

  constructor(out: string, disk: Disk) {
    this.#out = out;
    this.#folder = `${out}.new`;
    this.#disk = disk;
  }

  /** Bytes of all its files. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Where it is written until it is swapped. */
  get folder(): string {
    return this.#folder;
  }

  /** Begins anew; what a run that was stopped left behind is put right. */
  async begin(): Promise<void> {
    await recover(this.#out);
    await rm(this.#folder, { recursive: true, force: true });
    this.#made.clear();
    this.#bytes = 0;
    await this.#makeFolder(this.#folder);
  }

  /** A file that says what it said before is the same file: its time of change stays, and hosts need not send it again. */
  async write(file: string, value: unknown): Promise<void> {
    const text = `${JSON.stringify(value)}\n`;
    const path = join(this.#folder, file);
    await this.#makeFolder(dirname(path));
    this.#bytes += Buffer.byteLength(text);
    const before = join(this.#out, file);
    if ((await readFile(before, "utf8").catch(() => null)) === text && (await this.#tryLink(before, path))) return;
    await this.#disk.writeFile(path, text);
  }

  /** A file that lies elsewhere on the same disk takes no room twice. */
  async add(file: string, from: string): Promise<void> {
    const path = join(this.#folder, file);
    await this.#makeFolder(dirname(path));
    this.#bytes += (await stat(from)).size;
    if (!(await this.#tryLink(from, path))) await this.#disk.writeFile(path, await readFile(from));
  }

  /** Puts the draft in the place of the edition. Should that fail, the edition stands as it stood. */
  async swap(): Promise<void> {
    const old = `${this.#out}.old`;
    await rm(old, { recursive: true, force: true });
    const hasOld = await rename(this.#out, old).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
        throw error;
      },
    );
    try {
      await rename(this.#folder, this.#out);
    } catch (error) {
      if (hasOld) await rename(old, this.#out);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  }

  async discard(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return;
    await this.#disk.mkdir(folder);
    this.#made.add(folder);
  }

  /** False where this disk knows no links. */
  async #tryLink(from: string, to: string): Promise<boolean> {
    try {
      await this.#disk.link(from, to);
      return true;
    } catch (error) {
      if (
        error instanceof Error &&
        "code" in error &&
        /^(?:EXDEV|EPERM|ENOTSUP|EMLINK|ENOSYS)$/.test(String(error.code))
      )
        return false;
      throw error;
    }
  }
}

/** A run that was killed between the two renames of a swap left the edition under its old name. */
async function recover(out: string): Promise<void> {
  const names = await readdir(dirname(out)).catch((): string[] => []);
  const name = basename(out);
  if (!names.includes(name) && names.includes(`${name}.old`)) await rename(`${out}.old`, out);
}
