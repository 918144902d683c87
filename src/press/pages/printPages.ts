import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PressClient } from "#app/createPressClient.ts";
import { createPressClient, tidyPressClient } from "#app/createPressClient.ts";
import { paths } from "#paths.ts";
import { limitAtOnce } from "#publisher/limitAtOnce.ts";
import { outboxStrings } from "#strings/outbox.ts";
import { savedListStrings } from "#strings/savedList.ts";
import { strings } from "#strings/strings.ts";
import type { NamedSelection } from "./pageAddresses.ts";
import { listPages } from "./pageAddresses.ts";
import type { Printable } from "./Printable.ts";
import type { Failure } from "./Printer.ts";
import { Printer } from "./Printer.ts";

export interface PrintOptions {
  /** Folder of the built reader, with shell.html in it. */
  dist: string;
  /** How many stories are printed, the newest; the shell opens all others. */
  limit: number;
  /** What the press itself is; pages that another press made are made anew. */
  press: string;
  /** What there is to print. What is put into the client's memory need not be fetched. */
  open: (client: PressClient) => Printable;
}

export interface Printing {
  pages: number;
  written: number;
  deleted: number;
  failed: Failure[];
  /** Paths of pages that can have no file: the reader opens them. */
  unplaced: string[];
}

const shells = [
  [paths.search(), strings.search],
  [paths.saved, savedListStrings.title],
  [paths.settings, strings.settings],
  [paths.outbox, outboxStrings.title],
] as const;

/** Pages printed side by side: while one waits for its news another is set. */
const atOnce = 8;
/** After so many pages what they needed is let go. */
const lot = 100;

/**
 * Prints every page of the source into the folder, and takes away the pages that are gone. One page that fails fails alone, and where
 * it fails on the way the page of the last printing stays. Where nobody can say what there is to print, all pages stay.
 */
export async function printPages({ dist, limit, press, open }: PrintOptions): Promise<Printing> {
  const shell = await readFile(join(dist, "shell.html"), "utf8");
  const client = createPressClient();
  const printer = await Printer.open({ dist, shell, press, client });
  const { folder, failed, unplaced, lists } = printer;
  const printable = open(client);

  const inTurn = limitAtOnce(atOnce);
  const printAll = async (addresses: AsyncIterable<string> | Iterable<string>) => {
    try {
      for await (const some of inLots(addresses)) {
        await Promise.all(some.map((address) => inTurn(() => printer.print(address))));
        tidyPressClient(client);
      }
    } catch (error) {
      folder.keepAll();
      failed.push({ path: "What there is to print", error });
    }
  };
  async function* allListPages(all: Iterable<NamedSelection>): AsyncGenerator<string> {
    for (const selection of all) yield* await listPages(selection);
  }

  await printAll([paths.front, paths.trending]);
  await printAll(printable.stories(limit));
  await printAll(printable.pages());
  await printAll(allListPages(lists.values()));
  // What the device and the reader make of them cannot be printed; a host of files must know them all the same.
  for (const [path, title] of shells) await printer.printShell(path, title);
  await printer.printNotFound();
  return { ...(await folder.finish()), failed, unplaced };
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
