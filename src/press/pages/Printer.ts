import type { PressClient } from "#app/createPressClient.ts";
import type { PageCopy } from "#app/readPage.ts";
import { nowhere, readNotFound, readPage } from "#app/readPage.ts";
import { renderPage } from "#app/renderPage.tsx";
import type { Site } from "#domain/site.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";
import { headOf } from "../head/headOf.ts";
import { readPublicOrigin } from "../publicOrigin.ts";
import type { Template } from "./fillTemplate.ts";
import { readTemplate, titledShell } from "./fillTemplate.ts";
import { fingerprint } from "./fingerprint.ts";
import { kindOfPage } from "./kindOfPage.ts";
import type { NamedSelection } from "./pageAddresses.ts";
import { listsOf } from "./pageAddresses.ts";
import { layFirstStyle } from "../firstScreen/layFirstStyle.ts";
import { fileOfPage, NoPlaceError, PageFolder } from "./PageFolder.ts";
import { readPageScripts } from "./pageScripts.ts";

export interface Failure {
  path: string;
  error: unknown;
}

interface PrinterOptions {
  dist: string;
  shell: string;
  press: string;
  client: PressClient;
}

interface Setting extends PrinterOptions {
  folder: PageFolder;
  site: Site;
  origin: string;
  template: Template;
  firstStyle: string;
  scriptsOf: (path: string) => string[];
}

/** Where a page comes to stand, and what it is called there. */
interface Place {
  file: string;
  /** Encoded, with slashes at both ends; empty for a page that no address has for good. */
  path: string;
  /** The address it is rendered at. */
  address: string;
}

/** Prints page by page. A page that would show what it shows already is not set again. */
export class Printer {
  readonly folder: PageFolder;
  readonly failed: Failure[] = [];
  /** Paths of pages that can have no file: the reader opens them. */
  readonly unplaced: string[] = [];
  /** Lists that the printed stories stand in, and the sections, each once. */
  readonly lists = new Map<string, NamedSelection>();
  readonly #setting: Setting;

  private constructor(setting: Setting) {
    this.#setting = setting;
    this.folder = setting.folder;
    for (const { slug } of setting.site.sections) this.#meet({ kind: "section", slug });
  }

  /** @throws SourceError where the paper does not say who it is */
  static async open(options: PrinterOptions): Promise<Printer> {
    const { dist, shell } = options;
    const folder = await PageFolder.open(dist, shell);
    const site = await source.site();
    const { origin } = readPublicOrigin(process.env);
    const scriptsOf = await readPageScripts(dist);
    const firstStyle = await layFirstStyle(dist, shell);
    return new Printer({ ...options, folder, site, origin, template: readTemplate(shell), firstStyle, scriptsOf });
  }

  /** Prints the page at a path, and takes note of the lists that its story stands in. */
  async print(path: string): Promise<void> {
    try {
      const address = new URL(path, "http://paper.invalid").pathname;
      const file = fileOfPage(address);
      const copy = await readPage(address, this.#setting.client);
      if (copy.article) for (const list of listsOf(copy.article)) this.#meet(list);
      await this.#set({ file, path: address, address }, copy);
    } catch (error) {
      if (error instanceof NoPlaceError) this.unplaced.push(path);
      else this.#fail(path, error);
    }
  }

  /** Prints the page for addresses that do not exist. */
  async printNotFound(): Promise<void> {
    try {
      await this.#set({ file: "404.html", path: "", address: nowhere }, await readNotFound(this.#setting.client));
    } catch (error) {
      this.failed.push({ path: "404.html", error });
      // A host needs one all the same.
      if (!this.folder.keep("404.html")) await this.folder.write("404.html", this.#setting.shell, "");
    }
  }

  /** Puts the empty page where a page needs a file and cannot be printed. */
  async printShell(path: string, title: string): Promise<void> {
    const { folder, shell, site } = this.#setting;
    await folder.write(fileOfPage(path), titledShell(shell, title, site), "");
  }

  async #set({ file, path, address }: Place, copy: PageCopy): Promise<void> {
    const { folder, client, site, origin, template, shell, press } = this.#setting;
    const scripts = path === "" ? [] : this.#setting.scriptsOf(path);
    const made = fingerprint(press, shell, origin, path, scripts, ...copy.shown);
    if (await folder.stands(file, made)) return;
    const page = await renderPage(address, client);
    const words = { ...page, state: copy.state };
    if (path !== "") words.head += headOf(kindOfPage(path, copy), site, origin);
    const firstStyle = copy.article ? this.#setting.firstStyle : undefined;
    await folder.write(file, template.around(words, { path, scripts, firstStyle }, site), made);
  }

  #fail(path: string, error: unknown): void {
    this.failed.push({ path, error });
    // Trouble on the way is no reason to take away what stands there from the last time.
    if (isSourceError(error) && error.kind !== "not-found")
      this.folder.keep(fileOfPage(new URL(path, "http://paper.invalid").pathname));
  }

  #meet(selection: NamedSelection): void {
    this.lists.set(`${selection.kind} ${selection.slug}`, selection);
  }
}
