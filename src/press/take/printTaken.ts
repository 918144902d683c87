import { join } from "node:path";
import * as v from "valibot";
import type { Comment } from "#domain/comment.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import { articleSchema, pagesSchema, siteSchema } from "#sources/edition/schemas.ts";
import type { commentsSchema, redirectsSchema, trendingSchema } from "#sources/edition/schemas.ts";
import type { SiteFile } from "#sources/wordpress/siteFile.ts";
import { makeUpFront } from "#sources/wordpress/front.ts";
import { buildDownloads } from "../downloads/buildDownloads.ts";
import type { EditionList, SummaryFile } from "../editionLists.ts";
import { listFiles } from "../editionLists.ts";
import { storyText } from "../printedBody.ts";
import type { EditionDraft } from "./EditionDraft.ts";
import type { PlacedStory } from "./placeStories.ts";
import { printBody } from "./printBody.ts";
import { printHtmlLinks } from "./printHtmlLinks.ts";
import type { Report } from "./Report.ts";
import type { TakeFolder } from "./TakeFolder.ts";
import type { TakeShelf } from "./TakeShelf.ts";
import type { Listed, Terms } from "./terms.ts";
import { listsOf, sectionsOf } from "./terms.ts";

export interface PrintJob {
  site: SiteFile;
  terms: Terms;
  /** Oldest first. */
  stories: readonly PlacedStory[];
  comments: ReadonlyMap<number, Comment[]>;
  /** Numbers of the most read posts, best first; empty where nobody counts. */
  popular: readonly number[];
  /** By discussion, best first. */
  discussed: readonly number[];
  redirects: v.InferInput<typeof redirectsSchema>;
  icon: string | null;
  folder: TakeFolder;
  shelf: TakeShelf;
  draft: EditionDraft;
  report: Report;
  onDone: (done: number, of: number) => void;
}

const pageSize = 10;
const trendingLength = 10;
const newestOnFront = 50;
/** A ranking of fewer stories than this says little; the next basis is asked. */
const enough = 3;
/** Letters in the search index: it is loaded whole by whoever searches. A small paper's stories stand in it in full. */
const searchLetters = 6_000_000;
const leastSearched = 200;

/**
 * Writes the edition. Gives the keys of stories that an edition cannot hold: then it is not whole, and is to be written again
 * without them.
 */
export async function printTaken(job: PrintJob): Promise<string[]> {
  const { stories, draft, shelf, folder } = job;
  const listed = stories.map((placed): Listed => ({ placed, summary: toSummary(placed, shelf) }));
  const news = listed.filter(({ placed }) => !placed.isPage);
  const lists = listsOf(news, job.terms, "Latest", job.site.tagline);
  const positions = positionsOf(lists);
  const documents: { text: string; summary: SummaryFile }[] = [];
  const refused: string[] = [];
  const mostLetters = Math.max(leastSearched, Math.floor(searchLetters / Math.max(1, news.length)));
  for (const [index, { placed, summary }] of listed.entries()) {
    const { article } = await folder.readStory(placed.key);
    const file = articleFile(placed, summary, article, positions);
    const printed = { ...file, body: printBody(article.body, shelf) };
    const fault = v.safeParse(articleSchema, printed).issues?.[0];
    if (fault) {
      job.report.note(
        "Skipped",
        `${placed.path}: an edition cannot hold its ${v.getDotPath(fault) ?? "text"} (${fault.message}).`,
      );
      refused.push(placed.key);
    }
    await draft.write(editionFiles.article(placed.slug), printed);
    await writeComments(job, placed);
    if (!placed.isPage) documents.push({ summary, text: storyText(article.body).slice(0, mostLetters) });
    job.onDone(index + 1, listed.length);
  }
  if (refused.length > 0) return refused;
  await writeLists(job, news, lists);
  await draft.write(editionFiles.search, { documents: documents.map(toDocument) });
  const pages = listed.filter(({ placed }) => placed.isPage).map(({ summary }) => summary);
  await draft.write(editionFiles.pages, checked(pagesSchema, { items: pages }));
  await draft.write(editionFiles.redirects, job.redirects);
  await addUploads(job);
  for (const [file, value] of await buildDownloads(draft.folder)) await draft.write(file, value);
  return [];
}

/** Our own making: a file that its schema refuses is a fault of the program. */
function checked<T extends v.GenericSchema>(schema: T, value: v.InferInput<T>): v.InferInput<T> {
  v.assert(schema, value);
  return value;
}

function toSummary({ head, path, slug, section, author }: PlacedStory, shelf: TakeShelf): SummaryFile {
  const { id, title, publishedAt, readingMinutes } = head.article;
  return {
    id,
    slug,
    path,
    title,
    standfirst: head.teaser,
    section,
    author,
    publishedAt,
    picture: head.featured && shelf.picture(head.featured),
    readingMinutes: readingMinutes ?? 1,
  };
}

/** Place of each story in its section's list, by its number. */
function positionsOf(lists: readonly EditionList[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const { selection, items } of lists) {
    if (selection.kind !== "section") continue;
    for (const [index, { id }] of items.entries()) positions.set(`${selection.slug}/${id}`, index + 1);
  }
  return positions;
}

function articleFile(
  { isPage, tags, namesakes }: PlacedStory,
  summary: SummaryFile,
  { standfirst, updatedAt }: { standfirst: string; updatedAt: string | null },
  positions: ReadonlyMap<string, number>,
) {
  return {
    ...summary,
    standfirst,
    updatedAt,
    position: positions.get(`${summary.section?.slug}/${summary.id}`) ?? 1,
    tags,
    // Nobody is there to take them.
    commentsOpen: false,
    ...(isPage && { isPage }),
    ...(namesakes.length > 0 && { namesakes }),
  };
}

async function writeComments({ comments, draft, shelf, report }: PrintJob, { head }: PlacedStory): Promise<void> {
  const said = comments.get(head.id) ?? [];
  report.counts.comments += said.length;
  const file: v.InferInput<typeof commentsSchema> = {
    comments: said.map((comment) => ({ ...comment, html: printHtmlLinks(comment.html, shelf) })),
  };
  await draft.write(editionFiles.comments(head.id), file);
}

async function writeLists(job: PrintJob, news: readonly Listed[], lists: readonly EditionList[]): Promise<void> {
  const { site, draft, terms, icon } = job;
  const { name, tagline, language, direction, timeZone } = site;
  const sections = sectionsOf(terms, lists);
  const paper = { format: 1 as const, name, tagline, language, direction, timeZone, icon, api: null };
  const inMenu = sections.map(({ slug, name, description, count }) => ({
    slug,
    name: name || slug,
    description,
    count,
  }));
  await draft.write(editionFiles.site, checked(siteSchema, { ...paper, sections: inMenu }));
  for (const list of lists) {
    for (const [file, value] of listFiles(list, pageSize)) await draft.write(file, value);
  }
  const newest = news.map(({ summary }) => summary).reverse();
  const sticky = news
    .filter(({ placed }) => placed.head.sticky)
    .map(({ summary }) => summary)
    .reverse();
  await draft.write(editionFiles.ids, { ids: news.map(({ summary }) => summary.id) });
  await draft.write(editionFiles.front, makeUpFront([...sticky, ...newest.slice(0, newestOnFront)], sections));
  await draft.write(editionFiles.trending, toTrending(job, newest, sticky));
}

/** By reads where they are counted, else by discussion, else what is sticky, else the newest. */
function toTrending(
  { popular, discussed }: PrintJob,
  newest: SummaryFile[],
  sticky: SummaryFile[],
): v.InferInput<typeof trendingSchema> {
  const byId = new Map(newest.map((summary) => [summary.id, summary]));
  const ranked = (ids: readonly number[]) => ids.flatMap((id) => byId.get(id) ?? []).slice(0, trendingLength);
  const bases = [
    { basis: "reads", items: ranked(popular) },
    { basis: "comments", items: ranked(discussed) },
    { basis: "editors", items: sticky.slice(0, trendingLength) },
  ] as const;
  const found = bases.find(({ items }) => items.length >= enough);
  return found
    ? { basis: found.basis, items: found.items }
    : { basis: "latest", items: newest.slice(0, trendingLength) };
}

function toDocument({ summary, text }: { summary: SummaryFile; text: string }) {
  const { id, path, title, standfirst, section, publishedAt } = summary;
  return { id, path, title, standfirst, section, publishedAt, text };
}

/** What the stories that were just printed speak of. */
async function addUploads({ shelf, folder, draft, report }: PrintJob): Promise<void> {
  const { state } = folder;
  const pictures = new Map(
    Array.from(shelf.needs.pictures.keys(), (first) => state.pictures[first]).flatMap((one) =>
      one ? [[one.name, one]] : [],
    ),
  );
  for (const { name, widths, formats } of pictures.values()) {
    for (const width of widths)
      for (const format of formats) {
        const file = `pictures/${name}-${width}.${format}`;
        await draft.add(file, join(folder.folder, file));
      }
  }
  const files = new Set(
    Array.from(shelf.needs.files, (address) => state.files[address]).filter((file) => file !== undefined),
  );
  for (const file of files) await draft.add(file, join(folder.folder, file));
  report.counts.pictures = pictures.size;
  report.counts.files = files.size;
}
