import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Selection } from "#domain/page.ts";
import { paths } from "#paths.ts";
import type { PublicOrigin } from "../publicOrigin.ts";
import { writeIfChanged } from "../writeIfChanged.ts";
import type { FeedPaper, FeedStory, MapEntry } from "./FeedPaper.ts";
import { jsonFeed } from "./jsonFeed.ts";
import { robotsText } from "./robotsText.ts";
import { rssFeed } from "./rssFeed.ts";
import type { MapFile } from "./sitemaps.ts";
import { mostNews, newsSitemap, newsSpan, sitemapFiles, sitemapIndex } from "./sitemaps.ts";

/** Whole stories in a feed. */
const storiesInFeed = 50;

interface FeedReport {
  /** Files that were not what they are now. */
  written: number;
  feeds: number;
  /** Addresses in the maps. */
  addresses: number;
  maps: number;
}

interface WriteOptions {
  dist: string;
  origin: PublicOrigin;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Prints feeds, maps and robots.txt of a paper into the folder of the built reader. A file that would say the same is left
 * alone; maps of a longer paper than this are taken away.
 */
export async function writeFeeds(
  paper: FeedPaper,
  { dist, origin: { origin, isKnown }, now }: WriteOptions,
): Promise<FeedReport> {
  const report: FeedReport = { written: 0, feeds: 0, addresses: 0, maps: 0 };
  const write = async (file: string, text: string) => {
    if (await writeIfChanged(join(dist, file), text)) report.written += 1;
  };
  for (const { path, file, text } of await allFeeds(paper, origin)) {
    await write(file ?? `${path.slice(1)}index.xml`, text);
    report.feeds += 1;
  }
  const maps: Pick<MapFile, "name" | "changedAt">[] = [];
  for await (const { name, text, changedAt } of sitemapFiles(counted(everyEntry(paper), report), origin)) {
    await write(name, text);
    maps.push({ name, changedAt });
  }
  report.maps = maps.length;
  await removeOtherMaps(dist, new Set(maps.map(({ name }) => name)));
  await write("sitemap.xml", sitemapIndex(maps, origin));
  const news = await paper.publishedSince(now - newsSpan, mostNews);
  await write("sitemap-news.xml", newsSitemap(news, paper.site, origin));
  await write("robots.txt", robotsText(isKnown ? origin : null));
  return report;
}

interface PrintedFeed {
  path: string;
  /** Where it lies, if not at `<path>index.xml`. */
  file?: string;
  text: string;
}

async function allFeeds(paper: FeedPaper, origin: string): Promise<PrintedFeed[]> {
  const { site } = paper;
  const describe = (selection: Selection) => {
    if (selection.kind === "latest") return { title: site.name, description: site.tagline, pagePath: paths.front };
    const section = site.sections.find(({ slug }) => slug === selection.slug);
    const title = `${section?.name ?? selection.slug} – ${site.name}`;
    return { title, description: section?.description ?? "", pagePath: encodeURI(paths.section(selection.slug)) };
  };
  const print = (selection: Selection, path: string, stories: FeedStory[]) =>
    rssFeed({ site, origin, path, stories, ...describe(selection) });
  const latest = { kind: "latest" } as const;
  const newest = await paper.newest(latest, storiesInFeed);
  const feeds: PrintedFeed[] = [{ path: "/feed/", text: print(latest, "/feed/", newest) }];
  const options = { site, origin, path: "/feed.json", stories: newest, ...describe(latest) };
  feeds.push({ path: "/feed.json", file: "feed.json", text: jsonFeed(options) });
  for (const { slug } of site.sections.filter(({ slug }) => isFolderName(slug))) {
    const selection = { kind: "section", slug } as const;
    const stories = await paper.newest(selection, storiesInFeed);
    const address = `${encodeURI(paths.section(slug))}feed/`;
    feeds.push({ path: `${paths.section(slug)}feed/`, text: print(selection, address, stories) });
  }
  return feeds;
}

/** A slug that is a way out of the folder, or hidden in it, has no file. */
function isFolderName(slug: string): boolean {
  return !/^\.|[/\\\0]/.test(slug);
}

/** Pages that gather stories come first: there are few of them, and what follows keeps its place when stories are added. */
async function* everyEntry(paper: FeedPaper): AsyncGenerator<MapEntry> {
  const [newest] = await paper.newest({ kind: "latest" }, 1);
  yield { path: paths.front, changedAt: newest?.summary.publishedAt ?? null };
  yield* paper.pages();
  yield* paper.stories();
}

async function* counted(entries: AsyncIterable<MapEntry>, report: FeedReport): AsyncGenerator<MapEntry> {
  for await (const entry of entries) {
    report.addresses += 1;
    yield entry;
  }
}

async function removeOtherMaps(dist: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(dist)) {
    const map = /^(sitemap-\d+\.xml)(?:\.br|\.gz)?$/.exec(name)?.[1];
    if (map !== undefined && !kept.has(map)) await rm(join(dist, name));
  }
}
