import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { sectionDownload, wholeEdition } from "#domain/download.ts";
import type { Selection } from "#domain/page.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type { downloadIndexSchema } from "#sources/edition/downloadSchemas.ts";
import { downloadFiles } from "#sources/edition/downloadSchemas.ts";
import { listPageSchema, listSchema, siteSchema } from "#sources/edition/schemas.ts";
import { readPath } from "#sources/wordpress/postPath.ts";
import { filesBelow } from "../filesBelow.ts";
import { digestFiles } from "./digestFiles.ts";
import type { ListFile } from "./toListFile.ts";
import { toListFile } from "./toListFile.ts";

/** What no page of the reader asks for, and what a download cannot hold of itself. */
const left = /^(?:downloads\/|redirects\.json$)|^(?!.*\.json$)/;

/** What every page asks for, and the front page. */
const browsing = [editionFiles.site, editionFiles.front, editionFiles.trending];

/**
 * The lists by which a reader takes the edition in `folder` along, section by section or whole, by their files below it. The
 * edition must be there with all its pictures; lists of an earlier printing count for nothing.
 */
export async function buildDownloads(folder: string): Promise<Map<string, unknown>> {
  const files = (await filesBelow(folder)).filter((file) => !left.test(file));
  const digests = await digestFiles(folder, files);
  const site = await read(folder, editionFiles.site, siteSchema);
  const lists: ListFile[] = [];
  for (const { slug, name: title } of site.sections) {
    const { count, wanted } = await gather(folder, files, { kind: "section", slug });
    lists.push(toListFile({ name: sectionDownload(slug), title, stories: count, wanted }, digests));
  }
  const { count, wanted } = await gather(folder, files, { kind: "latest" });
  const listsFirst = files.toSorted((a, b) => Number(b.startsWith("lists/")) - Number(a.startsWith("lists/")));
  const whole = { name: wholeEdition, title: site.name, stories: count, wanted: [...wanted, ...listsFirst] };
  lists.push(toListFile(whole, digests));
  const index: v.InferInput<typeof downloadIndexSchema> = { format: 1, downloads: lists.map(toOffer) };
  return new Map<string, unknown>([
    [downloadFiles.index, index],
    ...lists.map((list) => [downloadFiles.list(list.name), list] as const),
  ]);
}

/**
 * The files that reading a list takes, in the order in which they are worth having: each page of the list, and behind it the
 * stories that it leads to, the newest first. A device that runs full has what it can show. Some of them may not exist.
 */
async function gather(folder: string, files: readonly string[], selection: Selection) {
  const head = editionFiles.list(selection);
  const { newest, total } = await read(folder, head, listSchema);
  const pages = [{ file: head, items: newest }];
  const sealed = files.filter((file) => file.startsWith(head.replace(/\.json$/, "/")));
  for (let number = sealed.length; number > 0; number -= 1) {
    const file = editionFiles.listPage(selection, number);
    pages.push({ file, items: (await read(folder, file, listPageSchema)).items.toReversed() });
  }
  const wanted = pages.flatMap(({ file, items }) => [file, ...items.flatMap(filesOf)]);
  const comments = pages.flatMap(({ items }) => items.map(({ id }) => editionFiles.comments(id)));
  return { count: total, wanted: [...browsing, ...wanted, ...comments] };
}

/** A story whose address ends as an older one's does is found by way of that one's file. */
function filesOf({ slug, path }: { slug: string; path: string }): string[] {
  return [slug, readPath(path).at(-1) ?? slug].map(editionFiles.article);
}

function toOffer({ name, title, stories, hash, files }: ListFile) {
  const sum = (isPicture: boolean) =>
    files.filter(({ picture = false }) => picture === isPicture).reduce((total, { bytes }) => total + bytes, 0);
  return { name, title, stories, bytes: sum(false), pictureBytes: sum(true), hash };
}

async function read<T>(folder: string, file: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  return v.parse(schema, JSON.parse(await readFile(join(folder, file), "utf8")));
}
