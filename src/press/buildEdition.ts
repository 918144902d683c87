import type * as v from "valibot";
import { readingMinutes } from "#domain/readingTime.ts";
import type { TermLink } from "#domain/section.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type { articleSchema, idsSchema, searchSchema, siteSchema, trendingSchema } from "#sources/edition/schemas.ts";
import { closedToComments, desks, leadSlug, pageSize, paper, sections, trendingSlugs } from "./editorial.ts";
import type { SummaryFile } from "./editionLists.ts";
import { listFiles } from "./editionLists.ts";
import { frontPage } from "./frontPage.ts";
import { gatherLists, toTag } from "./gatherLists.ts";
import { markdownToBody } from "./markdownToBody.ts";
import type { DrawnPicture } from "./pictures/orderPicture.ts";
import { orderPicture } from "./pictures/orderPicture.ts";
import { bodyPictures, leadPictures } from "./pictures/pictureOrders.ts";
import type { PrintedNode } from "./printedBody.ts";
import { internalLinks, printedText } from "./printedBody.ts";
import type { Manuscript } from "./readManuscripts.ts";

export interface Edition {
  /** JSON values by their file below the edition's folder. */
  files: Map<string, unknown>;
  /** Every picture that the files speak of. */
  pictures: DrawnPicture[];
}

interface Story {
  summary: SummaryFile;
  manuscript: Manuscript;
  body: PrintedNode[];
  text: string;
  pictures: DrawnPicture[];
}

/** A story's id is its place in the order of publication plus this, so that ids below stay free. */
const idOffset = 100;

/** The whole edition. `manuscripts` oldest first; the same manuscripts always give the same edition. */
export function buildEdition(manuscripts: readonly Manuscript[]): Edition {
  const stories = manuscripts.map((manuscript, index) => toStory(manuscript, idOffset + index + 1));
  const summaries = stories.map(({ summary }) => summary);
  const files = new Map<string, unknown>([
    [editionFiles.site, siteFile(summaries)],
    [editionFiles.front, frontPage(summaries, sections, leadSlug)],
    [editionFiles.trending, trendingFile(summaries)],
    [editionFiles.search, searchFile(stories)],
    [editionFiles.ids, { ids: summaries.map(({ id }) => id) } satisfies v.InferInput<typeof idsSchema>],
  ]);
  checkLinks(stories);
  for (const story of stories) files.set(editionFiles.article(story.summary.slug), articleFile(story, summaries));
  for (const list of gatherLists(stories)) {
    for (const [file, value] of listFiles(list, pageSize)) files.set(file, value);
  }
  return { files, pictures: stories.flatMap(({ pictures }) => pictures) };
}

function toStory(manuscript: Manuscript, id: number): Story {
  const { file, slug, sectionSlug, title, standfirst, authorSlug, publishedAt, picture, markdown } = manuscript;
  const order = leadPictures[slug];
  if (!order) throw new Error(`${file} is not among the leadPictures.`);
  const lead = orderPicture({ slug, sectionSlug, seed: slug, order, ...picture });
  const pictures = [lead];
  const body = saying(file, () =>
    markdownToBody(markdown, (motif, alt, caption) => {
      const drawn = orderPicture({
        slug,
        sectionSlug,
        seed: `${slug}/${pictures.length}`,
        order: { ...bodyPictures[slug], motif },
        alt,
        caption,
      });
      pictures.push(drawn);
      return drawn.file;
    }),
  );
  const text = printedText(body);
  const summary: SummaryFile = {
    id,
    slug,
    path: `/${slug}/`,
    title,
    standfirst,
    section: term(sections, sectionSlug),
    author: term(desks, authorSlug),
    publishedAt,
    picture: lead.file,
    readingMinutes: readingMinutes(text, paper.language),
  };
  return { summary, manuscript, body, text, pictures };
}

function checkLinks(stories: readonly Story[]): void {
  const paths = new Set(stories.map(({ summary }) => summary.path));
  for (const { manuscript, body } of stories) {
    const broken = internalLinks(body).find((href) => !paths.has(href));
    if (broken) throw new Error(`${manuscript.file} links to ${broken}, and there is no such story.`);
  }
}

function saying<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${file} cannot be printed: ${error instanceof Error ? error.message : error}.`, { cause: error });
  }
}

function term(terms: readonly TermLink[], wanted: string): TermLink | null {
  const found = terms.find(({ slug }) => slug === wanted);
  return found ? { slug: found.slug, name: found.name } : null;
}

function articleFile(
  { summary, manuscript, body }: Story,
  summaries: readonly SummaryFile[],
): v.InferInput<typeof articleSchema> {
  const inSection = summaries.filter(({ section }) => section?.slug === summary.section?.slug);
  return {
    ...summary,
    updatedAt: manuscript.updatedAt,
    position: inSection.indexOf(summary) + 1,
    tags: manuscript.tagSlugs.map(toTag),
    commentsOpen: !closedToComments.includes(summary.slug),
    body,
  };
}

function siteFile(summaries: readonly SummaryFile[]): v.InferInput<typeof siteSchema> {
  const counted = sections.map((section) => ({
    ...section,
    count: summaries.filter((summary) => summary.section?.slug === section.slug).length,
  }));
  return { format: 1, ...paper, sections: counted };
}

function trendingFile(summaries: readonly SummaryFile[]): v.InferInput<typeof trendingSchema> {
  return { items: trendingSlugs.flatMap((wanted) => summaries.find(({ slug }) => slug === wanted) ?? []) };
}

function searchFile(stories: readonly Story[]): v.InferInput<typeof searchSchema> {
  const documents = stories.map(({ summary: { id, path, title, standfirst, section, publishedAt }, text }) => ({
    id,
    path,
    title,
    standfirst,
    section,
    publishedAt,
    text,
  }));
  return { documents };
}
