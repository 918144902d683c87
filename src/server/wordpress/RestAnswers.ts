import type { Found, Loaded } from "./AnswerCache.ts";
import { AnswerCache } from "./AnswerCache.ts";
import type { SiteLocation } from "#publisher/discoverSite.ts";
import type { KeptAnswer } from "./keptAnswer.ts";
import { jsonAnswer, sizeOfAnswer } from "./keptAnswer.ts";
import { NotJson, readJson } from "#publisher/readJson.ts";
import type { SiteAnswer, SiteRequest } from "#publisher/readSite.ts";
import { readSite } from "#publisher/readSite.ts";
import { hasParam, plainQuery, pathBelow, toApiAddress, toOwnLinks, toOwnLocation } from "#publisher/siteAddresses.ts";
import { SiteError } from "#publisher/SiteError.ts";
import { withoutPassword } from "#publisher/withoutPassword.ts";
import type { SiteLimits } from "./siteLimits.ts";
import { siteManifest } from "./siteManifest.ts";
import type { WordPressSite } from "./WordPressSite.ts";

/** What of the site's headers readers get; cookies and whatever else the site sets stay here. */
const passedHeaders = ["X-WP-Total", "X-WP-TotalPages", "Allow", "Retry-After"];

const commentsRoute = "wp/v2/comments";

/** The site's REST API: what it answers to readers, kept for a while. */
export class RestAnswers {
  readonly #site: WordPressSite;
  readonly #cache: AnswerCache<KeptAnswer>;
  /** What is not there, apart: robots that ask for thousands of such addresses push out no story. */
  readonly #missing: AnswerCache<KeptAnswer>;
  readonly #limits: SiteLimits;

  constructor(site: WordPressSite, limits: SiteLimits, now: () => number = Date.now) {
    const { cacheBytes: maxBytes, slowAfter } = limits;
    this.#site = site;
    this.#limits = limits;
    this.#cache = new AnswerCache({ sizeOf: sizeOfAnswer, maxBytes, slowAfter, now });
    this.#missing = new AnswerCache({ sizeOf: sizeOfAnswer, maxBytes: limits.missingBytes, slowAfter, now });
  }

  /**
   * What the API answers to a GET. `path` (as sent) begins with `/wp-json/`. Null where no route can be.
   * @throws SiteError
   */
  async get(path: string, search: string): Promise<Found<KeptAnswer> | null> {
    const route = pathBelow("/wp-json/", path);
    if (route === null) return null;
    const query = plainQuery(search);
    const load = () => this.#load(route, query);
    // Whoever knows a password may read; what they read is theirs.
    if (hasParam(query, "password")) return { value: notStored((await load()).value), age: 0, isStale: false };
    const isComments = route.startsWith(commentsRoute);
    const { keepTime, keepCommentsTime } = this.#limits;
    const time = isComments ? keepCommentsTime : keepTime;
    const key = `${route}?${query}`;
    return this.#cache.get(key, time, () => this.#unlessMissing(key, time, load));
  }

  /** What is loaded, unless it is known that there is nothing; what is not there is kept apart, and passes. */
  async #unlessMissing(
    key: string,
    time: number,
    load: () => Promise<Loaded<KeptAnswer>>,
  ): Promise<Loaded<KeptAnswer>> {
    let loaded: Loaded<KeptAnswer> | undefined;
    const { value } = await this.#missing.get(key, time, async () => {
      loaded = await load();
      if (isNothing(loaded.value)) return loaded;
      // What came must not go once the site is down.
      this.#missing.forget(key);
      return { ...loaded, verdict: "pass" };
    });
    if (loaded?.value === value && (loaded.verdict === "failed" || !isNothing(value))) return loaded;
    // What was there before must not come back once the site is down.
    this.#cache.forget(key);
    return { value, verdict: "pass" };
  }

  /**
   * What the API answers to a request that is not a GET: never kept. Null where no route can be.
   * @throws SiteError
   */
  async send(path: string, search: string, request: SiteRequest): Promise<KeptAnswer | null> {
    const route = pathBelow("/wp-json/", path);
    if (route === null) return null;
    const query = plainQuery(search);
    const site = await this.#site.location();
    const address = toApiAddress(site.apiRoot, route, query);
    try {
      return notStored(toKept(site, address, await this.#read(address, request)).value);
    } finally {
      if (request.method === "POST" && route.startsWith(commentsRoute)) this.expireComments();
    }
  }

  /** What `/site.json` answers. @throws SiteError */
  identity(): Promise<Found<KeptAnswer>> {
    return this.#cache.get("site.json", this.#limits.keepTime, async () => ({
      value: jsonAnswer(200, await this.#site.identity(true)),
      verdict: "keep",
    }));
  }

  /** The manifest of the reader in `dist`, in the site's name. @throws SiteError */
  manifest(dist: string): Promise<Found<KeptAnswer>> {
    const headers = { "Content-Type": "application/manifest+json" };
    return this.#cache.get("manifest", this.#limits.keepTime, async () => ({
      value: jsonAnswer(200, await siteManifest(dist, await this.#site.identity(true)), headers),
      verdict: "keep",
    }));
  }

  /** A page of the site in HTML: whether and where it leads on. Not its text. @throws SiteError */
  async redirectOf(path: string): Promise<string | null> {
    const { value } = await this.#missing.get(`page ${path}`, this.#limits.keepTime, async () => {
      const site = await this.#site.location();
      const address = `${site.home}${path.split("/").filter(Boolean).map(encodeURIComponent).join("/")}/`;
      const { timeLimit } = this.#limits;
      const limits = { timeLimit, maxBytes: 0, cut: true };
      const request = { headers: { Accept: "text/html" } };
      const { status, headers } = await this.#site.inTurn(() => readSite(address, request, limits));
      const location = status === 301 ? headers.get("Location") : null;
      const value = jsonAnswer(200, { location: location && toOwnLocation(site, location, address) });
      return { value, verdict: status >= 500 ? "failed" : "keep" };
    });
    return locationOf(value);
  }

  /** After a comment was sent: nobody is shown the comments as they were before. */
  expireComments(): void {
    for (const cache of [this.#cache, this.#missing]) cache.expire((key) => key.startsWith(commentsRoute));
  }

  async #load(route: string, query: string): Promise<Loaded<KeptAnswer>> {
    const site = await this.#site.location();
    const address = toApiAddress(site.apiRoot, route, query);
    const loaded = toKept(site, address, await this.#read(address, { headers: { Accept: "application/json" } }));
    if (loaded.value.headers.Location === `/wp-json/${route}${query === "" ? "" : `?${query}`}`)
      throw new SiteError(502, `${address} redirects in a circle.`);
    return loaded;
  }

  #read(address: string, request: SiteRequest): Promise<SiteAnswer> {
    const { timeLimit, answerBytes: maxBytes } = this.#limits;
    return this.#site.inTurn(() => readSite(address, request, { timeLimit, maxBytes }));
  }
}

/** An empty list, or a refusal. */
function isNothing({ status, bytes }: KeptAnswer): boolean {
  return status >= 400 || bytes.length <= 2;
}

/** The site's answer as ours: JSON whatever came, its addresses those of this origin. */
function toKept(site: SiteLocation, address: string, answer: SiteAnswer): Loaded<KeptAnswer> {
  const { status, bytes } = answer;
  const headers = ownHeaders(site, address, answer);
  if (status >= 300 && status < 400) {
    const isLeading = headers.Location !== undefined;
    return {
      value: isLeading ? jsonAnswer(status, "", headers) : brokenAnswer(502, address, "a way to nowhere"),
      verdict: "pass",
    };
  }
  const isFailure = status >= 500 || status === 429;
  try {
    const text = bytes.length === 0 && status === 204 ? "" : readJson(bytes, answer.headers.get("Content-Type")).text;
    // We send no cookies: what comes is a guest's answer, whatever a wall on the way wants to remember. It does not go on.
    const mayKeep = status === 200 && !/\bprivate\b/i.test(answer.headers.get("Cache-Control") ?? "");
    const verdict = isFailure ? "failed" : status >= 400 ? "brief" : mayKeep ? "keep" : "pass";
    return { value: jsonAnswer(status, text, headers), verdict };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const value = brokenAnswer(
      status < 400 ? 502 : status,
      address,
      `${status === 200 ? "" : `${status} and `}${error.message}`,
    );
    // WordPress refuses in JSON: a page with 403 comes from what stands before it, often for minutes.
    return { value, verdict: status === 404 || status === 410 ? "brief" : "failed" };
  }
}

function ownHeaders(site: SiteLocation, address: string, { headers }: SiteAnswer): Record<string, string> {
  const own: Record<string, string> = {};
  for (const name of passedHeaders) {
    const value = headers.get(name);
    if (value !== null) own[name] = value;
  }
  const link = headers.get("Link");
  if (link !== null) own.Link = toOwnLinks(site, link);
  const location = headers.get("Location");
  const ownLocation = location === null ? null : toOwnLocation(site, location, address);
  if (ownLocation !== null) own.Location = ownLocation;
  return own;
}

/** For one visitor's eyes: their browser does not keep it either. */
function notStored(answer: KeptAnswer): KeptAnswer {
  return { ...answer, headers: { ...answer.headers, "Cache-Control": "no-store" } };
}

function brokenAnswer(status: number, address: string, what: string): KeptAnswer {
  const message = withoutPassword(`${address} answered with ${what}.`);
  return jsonAnswer(status, { code: "broadsheet_site_broken", message, data: { status } });
}

function locationOf({ bytes }: KeptAnswer): string | null {
  const { value } = readJson(bytes, null);
  const location = typeof value === "object" && value !== null && "location" in value ? value.location : null;
  return typeof location === "string" ? location : null;
}
