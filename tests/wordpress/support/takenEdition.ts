import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BodyNode } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import { readerFolders } from "./readerFolders.ts";
import { test as base } from "./wordPressTest.ts";

export interface Taken {
  /** The edition lies in `edition` below it. */
  folder: string;
  /** What the first run reported. */
  said: string;
  /** Runs `npm run edition` again; gives what it reported. */
  again(): Promise<string>;
  remove(): Promise<void>;
}

export async function takeSite(site: string): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-taken-"));
  const again = async () => {
    const words = [join(readerFolders.programs, "takeEdition.js"), site, "--out", join(folder, "edition")];
    return (await promisify(execFile)(process.execPath, words)).stdout;
  };
  const said = await again();
  return { folder, said, again, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The site as it is, taken once for all tests of a worker, which only read it. */
export const test = base.extend<object, { taken: Taken }>({
  taken: [
    async ({ wordPress }, provide) => {
      const taken = await takeSite(wordPress.url);
      await provide(taken);
      await taken.remove();
    },
    { scope: "worker" },
  ],
});

/** Where a file of an edition says that a picture lies; `base` is a path below the edition's parent. */
export interface PictureFile {
  alt: string;
  base: string;
  widths: number[];
  formats: string[];
}

export interface ArticleFile {
  id: number;
  path: string;
  title: string;
  picture: PictureFile | null;
  body: BodyNode[];
}

export const readJson = async <T>({ folder }: Taken, file: string) =>
  JSON.parse(await readFile(join(folder, "edition", file), "utf8")) as T;

/** By their paths, decoded. */
export async function readArticles(taken: Taken): Promise<Map<string, ArticleFile>> {
  const names = await readdir(join(taken.folder, "edition/articles"));
  const articles = await Promise.all(names.map((name) => readJson<ArticleFile>(taken, `articles/${name}`)));
  return new Map(articles.map((article) => [decodeURI(article.path), article]));
}

/** What a reader reads: also the names of what is linked to, and the words that stand for a lost picture. */
export function shownWords(body: readonly BodyNode[]): string {
  return body
    .map((node) => (typeof node === "string" ? node : isElement(node) ? `${shownWords(node.children ?? [])} ` : ""))
    .join("");
}

/** Every node in the order of the text. */
export function nodesOf(body: readonly BodyNode[]): Exclude<BodyNode, string>[] {
  return body.flatMap((node) => {
    if (typeof node === "string") return [];
    return isElement(node) ? [node, ...nodesOf(node.children ?? [])] : [node];
  });
}

/** The lines below a heading of the report; none where it has none. */
export function notesOf(said: string, kind: string): string[] {
  const lines = said.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`${kind} (`));
  if (at < 0) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !line.startsWith("  "));
  return rest.slice(0, end).map((line) => line.trim());
}
