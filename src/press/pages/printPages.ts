import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createPressClient, tidyPressClient } from "#app/createPressClient.ts";
import type { PrintedPage } from "#app/printPage.tsx";
import { printNotFound, printPage } from "#app/printPage.tsx";
import { paths } from "#paths.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";
import { headOf } from "../head/headOf.ts";
import { limitAtOnce } from "../limitAtOnce.ts";
import { readPublicOrigin } from "../publicOrigin.ts";
import { readTemplate } from "./fillTemplate.ts";
import { kindOfPage } from "./kindOfPage.ts";
import type { NamedSelection } from "./pageAddresses.ts";
import { listPages, listsOf, newestStories } from "./pageAddresses.ts";
import { PageFolder } from "./PageFolder.ts";
import { readPageScripts } from "./pageScripts.ts";

export interface PrintOptions {
  /** Folder of the built reader, with shell.html in it. */
  dist: string;
  /** How many stories are printed, the newest; the shell opens all others. */
  limit: number;
}

export interface Printing {
  pages: number;
  written: number;
  deleted: number;
  failed: { path: string; error: unknown }[];
}

/** Pages printed side by side: while one waits for its news another is set. */
const atOnce = 8;
/** After so many pages what they needed is let go. */
const lot = 100;

/** Prints every page of the source into the folder, and takes away the pages that are gone. One page that fails fails alone. */
export async function printPages({ dist, limit }: PrintOptions): Promise<Printing> {
  const shell = await readFile(join(dist, "shell.html"), "utf8");
  const template = readTemplate(shell);
  const scriptsOf = await readPageScripts(dist);
  const site = await source.site();
  const { origin } = readPublicOrigin(process.env);
  const client = createPressClient();
  const folder = new PageFolder(dist);
  const failed: Printing["failed"] = [];
  const lists = new Map<string, NamedSelection>();
  const meet = (selection: NamedSelection) => lists.set(`${selection.kind} ${selection.slug}`, selection);
  for (const { slug } of site.sections) meet({ kind: "section", slug });

  const print = async (path: string) => {
    const address = new URL(path, "http://paper.invalid").pathname;
    try {
      const page = await printPage(address, client);
      if (page.article) listsOf(page.article).forEach(meet);
      page.head += headOf(kindOfPage(address, page), site, origin);
      await folder.write(address, template.fill(page, { path: address, scripts: scriptsOf(address) }, site));
    } catch (error) {
      failed.push({ path, error });
      // Trouble on the way is no reason to take away what stands there from the last time.
      if (!isSourceError(error) || error.kind !== "not-found") folder.keep(address);
    }
  };
  const inTurn = limitAtOnce(atOnce);
  const printAll = async (addresses: AsyncIterable<string> | Iterable<string>) => {
    for await (const some of inLots(addresses)) {
      await Promise.all(some.map((address) => inTurn(() => print(address))));
      tidyPressClient(client);
    }
  };

  await printAll([paths.front, paths.trending]);
  await printAll(newestStories(limit));
  await printAll((await Promise.all([...lists.values()].map(listPages))).flat());
  // What the device and the reader make of them cannot be printed; a host of files must know them all the same.
  for (const path of [paths.search(), paths.saved]) await folder.write(path, shell);
  const notFound: PrintedPage = await printNotFound(client);
  await folder.writeFile("404.html", template.fill(notFound, { path: "", scripts: [] }, site));
  return { ...(await folder.finish()), failed };
}

async function* inLots(addresses: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const address of addresses) {
    some.push(address);
    if (some.length < lot) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
