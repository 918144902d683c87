import * as v from "valibot";
import { perPage } from "#sources/wordpress/lists.ts";
import { isSamePath, toPath } from "#sources/wordpress/postPath.ts";
import { restAddress } from "#sources/wordpress/restAddress.ts";
import { toParams } from "#sources/wordpress/terms.ts";
import { fixedPages } from "../knownPages.ts";
import type { PageAnswer } from "../readerApp.ts";
import { readJson } from "#publisher/readJson.ts";
import type { KeptAnswer } from "./keptAnswer.ts";
import type { RestAnswers } from "./RestAnswers.ts";
import { SiteError } from "#publisher/SiteError.ts";
import type { WordPressSite } from "./WordPressSite.ts";

const entriesSchema = v.array(
  v.object({ id: v.number(), slug: v.optional(v.string(), ""), link: v.optional(v.string(), "") }),
);

const isThere: PageAnswer = { status: 200 };
const isMissing: PageAnswer = { status: 404 };

/** Lists of our own addresses: the route that finds what they gather, and what the reader calls that. */
const lists: readonly List[] = [
  { base: "category", route: "categories", kind: "section" },
  { base: "tag", route: "tags", kind: "tag" },
  { base: "author", route: "users", kind: "author" },
];
interface List {
  base: string;
  route: string;
  kind: "section" | "tag" | "author";
}

/** Tells which pages the site has, by what its REST API answers. What cannot be found out in time is there. */
export class SitePages {
  readonly #site: WordPressSite;
  readonly #answers: RestAnswers;
  readonly #lookupTime: number;

  constructor(site: WordPressSite, answers: RestAnswers, lookupTime: number) {
    this.#site = site;
    this.#answers = answers;
    this.#lookupTime = lookupTime;
  }

  /** What to answer at a path (decoded, slashes at both ends), which may come with `?p=` or `?page_id=`. */
  async pageAt(path: string, query: URLSearchParams): Promise<PageAnswer> {
    const id = /^[1-9]\d{0,14}$/.exec(query.get("p") ?? query.get("page_id") ?? "")?.[0];
    if (path === "/" && id !== undefined) return this.#inTime(this.#byId(id));
    if (fixedPages.has(path)) return isThere;
    const feed = /^\/(?:category\/(?:.+\/)?([^/]+)\/)?feed\/$/.exec(path);
    if (feed) return { movedTo: await this.#feed(feed[1]), for: "now" };
    return this.#inTime(this.#byPath(path));
  }

  /** The site's own feed, of all or of one section, where the build printed none. */
  async #feed(section?: string): Promise<string> {
    const site = await this.#site.location().catch(() => null);
    const home = site?.home ?? this.#site.address;
    if (section !== undefined) return `${home}?feed=rss2&category_name=${encodeURIComponent(section)}`;
    return site?.apiRoot.includes("?") ? `${home}?feed=rss2` : `${home}feed/`;
  }

  async #inTime(lookup: Promise<PageAnswer>): Promise<PageAnswer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<PageAnswer>((resolve) => {
      timer = setTimeout(() => resolve(isThere), this.#lookupTime);
    });
    const answer = lookup.catch((error: unknown) => {
      if (error instanceof SiteError || error instanceof Unknown) return isThere;
      throw error;
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  async #byId(id: string): Promise<PageAnswer> {
    for (const type of ["posts", "pages"]) {
      const [place] = await this.#places(type, `include=${id}`);
      if (place !== undefined) return movedTo(place);
    }
    return isMissing;
  }

  async #byPath(path: string): Promise<PageAnswer> {
    const segments = path.split("/").slice(1, -1);
    if (segments.length === 0 || segments.some((segment) => /^\.|^$|[\\?#\0-\x1f]/.test(segment))) return isMissing;
    const [base = "", ...rest] = segments;
    const list = lists.find((list) => list.base === base);
    return list && rest.length > 0 ? this.#list(list, rest) : this.#story(path, segments);
  }

  /** `<slug>/`, for sections below others, each with `page/<n>/` behind it or not. */
  async #list({ route, kind }: List, rest: readonly string[]): Promise<PageAnswer> {
    const isNumbered = rest.length > 2 && rest.at(-2) === "page" && /^[1-9]\d{0,5}$/.test(rest.at(-1) ?? "");
    const slugs = isNumbered ? rest.slice(0, -2) : rest;
    if (kind !== "section" && slugs.length !== 1) return isMissing;
    const [term] = await this.#entries(route, `slug=${encodeURIComponent(slugs.at(-1) ?? "")}&_fields=id`);
    if (!term) return isMissing;
    return isNumbered && Number(rest.at(-1)) > (await this.#pageCount(kind, term)) ? isMissing : isThere;
  }

  /** Pages that a list has, at least 1. One question for all its pages. @throws SiteError, Unknown */
  async #pageCount(kind: List["kind"], term: { id: number }): Promise<number> {
    const address = restAddress("", "wp/v2/posts", { ...toParams(kind, term), per_page: perPage, _fields: "id" });
    const [route = "", query = ""] = address.split("?");
    const { headers } = await this.#answer(route, query);
    const total = headers["X-WP-TotalPages"];
    // Something on the way may keep the totals from us.
    if (total === undefined) throw new Unknown();
    return Math.max(1, Number(total));
  }

  /** A post or page, as the reader looks for one: by its slug, which comes last nearly everywhere, else by the rest. */
  async #story(path: string, segments: readonly string[]): Promise<PageAnswer> {
    const last = (segments.at(-1) ?? "").replace(/\.(?:html?|php|aspx?)$/i, "");
    const id = /^\d{1,15}(?=$|-)|(?<=^|-)\d{1,15}$/.exec(last)?.[0];
    const above = segments.slice(0, -1).map(encodeURIComponent).join(",");
    const slug = `slug=${encodeURIComponent(last)}`;
    const namesakes: string[] = [];
    for (const type of ["posts", "pages"]) {
      namesakes.push(...(await this.#places(type, slug)));
      if (namesakes.some((place) => isSamePath(place, path))) return isThere;
    }
    if (namesakes[0] !== undefined) return movedTo(namesakes[0]);
    const byId = id === undefined ? [] : await this.#places("posts", `include=${id}`);
    if (byId.some((place) => isSamePath(place, path))) return isThere;
    const byOthers = above === "" ? [] : await this.#places("posts", `slug=${above}`);
    if (byOthers.some((place) => isSamePath(place, path))) return isThere;
    // The second page of a story that WordPress cuts in pages: the reader shows them all at one address.
    const whole = /^\d+$/.test(last) ? byOthers.find((place) => isSamePath(`${place}${last}/`, path)) : undefined;
    return whole === undefined ? this.#oldPlace(path) : movedTo(whole);
  }

  /** REST does not know the slugs that a story had before; the site's pages lead on from them. */
  async #oldPlace(path: string): Promise<PageAnswer> {
    // WordPress' own programs are no pages, and many a robot asks for them.
    if (/^\/wp-|\.\w+\/$/.test(path)) return isMissing;
    const target = (await this.#answers.redirectOf(path))?.replace(/[?#].*/, "") ?? "/";
    const isElsewhere = !target.startsWith("/") || /^\/(?:wp-|$)|\/\//.test(target) || isSamePath(target, path);
    return isElsewhere ? isMissing : movedTo(target.endsWith("/") ? target : `${target}/`);
  }

  /** Where the reader shows what a query finds. */
  async #places(type: string, query: string): Promise<string[]> {
    const { home } = await this.#site.location();
    const entries = await this.#entries(type, `${query}&per_page=20&_fields=id,slug,link`);
    return entries.map((entry) => toPath(entry, home)).filter((place) => /^\/[^/]/.test(place));
  }

  /** What the API lists. @throws SiteError, Unknown */
  async #entries(route: string, query: string) {
    const { bytes } = await this.#answer(`wp/v2/${route}`, query);
    const entries = v.safeParse(entriesSchema, readJson(bytes, null).value);
    if (!entries.success) throw new Unknown();
    return entries.output;
  }

  async #answer(route: string, query: string): Promise<KeptAnswer> {
    const found = await this.#answers.get(`/wp-json/${route}`, query);
    if (found?.value.status !== 200) throw new Unknown();
    return found.value;
  }
}

/** The site does not tell: its authors, for one, many keep to themselves. */
class Unknown extends Error {}

/** For good; the path is encoded as it must be in a header. */
function movedTo(place: string): PageAnswer {
  return { movedTo: new URL(place, "http://own.invalid").pathname, for: "good" };
}
