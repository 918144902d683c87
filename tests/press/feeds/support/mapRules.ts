import { childFaults, childText, declarationFaults, isRfc3339, isWhole } from "./feedRules.ts";
import { parseXml } from "./parseXml.ts";

const sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
const news = "http://www.google.com/schemas/sitemap-news/0.9";
const inSitemap = (least: number, most: number) => ({ namespace: sitemap, least, most });
const inNews = (least: number, most: number) => ({ namespace: news, least, most });

/** https://www.sitemaps.org/protocol.html: of one file, and of one index. */
const mostEntries = 50_000;
const mostBytes = 52_428_800;
/** An address has fewer letters. */
const longestAddress = 2_048;
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const mostNews = 1_000;

interface Kind {
  root: string;
  entry: string;
  /** What stands in an entry, in the order in which the schema (siteindex.xsd, sitemap.xsd, sitemap-news.xsd) has it. */
  children: Record<string, { namespace: string; least: number; most: number }>;
}

const kinds = {
  index: { root: "sitemapindex", entry: "sitemap", children: { loc: inSitemap(1, 1), lastmod: inSitemap(0, 1) } },
  map: { root: "urlset", entry: "url", children: { loc: inSitemap(1, 1), lastmod: inSitemap(0, 1) } },
  news: { root: "urlset", entry: "url", children: { loc: inSitemap(1, 1), "news:news": inNews(1, 1) } },
} satisfies Record<string, Kind>;

/** What is wrong by the specifications with a map at an address of `origin`, in words. `now`: milliseconds since 1970. */
export function mapFaults(kind: keyof typeof kinds, text: string, origin: string, now: number): string[] {
  const { root, entry, children } = kinds[kind];
  const faults = declarationFaults(text);
  const say = (words: string, holds: boolean) => void (holds || faults.push(words));
  say("at most 50 MB", Buffer.byteLength(text) <= mostBytes);
  const { documentElement } = parseXml(text);
  say(
    `the root is ${root} of ${sitemap}`,
    documentElement.localName === root && documentElement.namespaceURI === sitemap,
  );
  const entries = [...documentElement.children];
  say("at most 50,000 entries", entries.length <= mostEntries);
  // An index and a map have one at least; a map of news may be empty.
  const least = kind === "news" ? 0 : 1;
  faults.push(...childFaults(root, documentElement, { [entry]: inSitemap(least, Infinity) }));
  const places = entries.map((one) => childText(one, "loc"));
  say("no address stands there twice", new Set(places).size === places.length);
  for (const [at, one] of entries.entries()) {
    const where = places[at] ?? "";
    faults.push(...childFaults(where, one, children));
    const names = Array.from(one.children, ({ nodeName }) => nodeName);
    say(
      `${where}: in the order of the schema`,
      names.join() ===
        Object.keys(children)
          .filter((name) => names.includes(name))
          .join(),
    );
    say(
      `${where}: a whole address of this host, of fewer than 2,048 letters`,
      isWhole(where) && where.startsWith(`${origin}/`) && where.length < longestAddress,
    );
    const changed = childText(one, "lastmod");
    say(`${where}: lastmod is a date of W3C`, changed === "" || isRfc3339(changed));
    say(`${where}: lastmod is not to come`, changed === "" || Date.parse(changed) <= now);
    if (kind === "news") faults.push(...newsFaults(where, one, now));
  }
  if (kind === "news") say("at most 1,000 stories", entries.length <= mostNews);
  return faults;
}

/** Two days, as the search engine counts them. Milliseconds. */
const newsSpan = 2 * 24 * 3_600_000;

function newsFaults(where: string, entry: Element, now: number): string[] {
  const [story] = [...entry.children].filter(({ nodeName }) => nodeName === "news:news");
  if (!story) return [`${where}: no news`];
  const children = {
    "news:publication": inNews(1, 1),
    "news:publication_date": inNews(1, 1),
    "news:title": inNews(1, 1),
  };
  const faults = childFaults(where, story, children);
  const say = (words: string, holds: boolean) => void (holds || faults.push(`${where}: ${words}`));
  const names = Array.from(story.children, ({ nodeName }) => nodeName);
  say("in the order of the schema", names.join() === Object.keys(children).join());
  const [publication] = story.children;
  if (publication)
    faults.push(...childFaults(where, publication, { "news:name": inNews(1, 1), "news:language": inNews(1, 1) }));
  say("the paper has a name", publication !== undefined && /\S/.test(childText(publication, "news:name")));
  // ISO 639, of two letters or three; Chinese alone with a region.
  say(
    "its language is one",
    publication !== undefined && /^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test(childText(publication, "news:language")),
  );
  say("the story has a title", /\S/.test(childText(story, "news:title")));
  const published = childText(story, "news:publication_date");
  say("its date is one of W3C", isRfc3339(published));
  const age = now - Date.parse(published);
  say("it is of the last two days", age >= 0 && age <= newsSpan);
  return faults;
}
