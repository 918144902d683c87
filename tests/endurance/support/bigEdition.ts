import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildDownloads } from "#press/downloads/buildDownloads.ts";
import { listFiles } from "#press/editionLists.ts";
import { editionFiles } from "#sources/edition/addresses.ts";

const sections = [
  { slug: "long", name: "Long", description: "A section of a thousand stories" },
  { slug: "short", name: "Short", description: "A section of five" },
];

/** Prints an edition of a thousand stories in one section and five in another, `story-1` the oldest, with its download lists. */
export async function printBigEdition(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-edition-"));
  const stories = Array.from({ length: 1_005 }, (_, index) => storyOf(index + 1));
  const summaries = stories.map(({ summary }) => summary);
  const files = new Map<string, unknown>([
    [editionFiles.site, siteFile()],
    [editionFiles.front, { lead: summaries.at(-1), secondary: [], rows: [] }],
    [editionFiles.trending, { items: [] }],
    [editionFiles.search, { documents: [] }],
    [editionFiles.ids, { ids: summaries.map(({ id }) => id) }],
    ...stories.map(({ summary, rest }) => [editionFiles.article(summary.slug), { ...summary, ...rest }] as const),
    ...listFiles({ selection: { kind: "latest" }, name: "Latest", description: "", items: summaries }, 50),
  ]);
  for (const { slug, name, description } of sections) {
    const items = summaries.filter(({ section }) => section.slug === slug);
    for (const entry of listFiles({ selection: { kind: "section", slug }, name, description, items }, 50))
      files.set(...entry);
  }
  await writeAll(folder, files);
  await writeAll(folder, await buildDownloads(folder));
  return folder;
}

function storyOf(id: number) {
  const { slug, name } = id <= 1_000 ? { slug: "long", name: "Long" } : { slug: "short", name: "Short" };
  const summary = {
    id,
    slug: `story-${id}`,
    path: `/story-${id}/`,
    title: `Story ${id}`,
    standfirst: `What story ${id} is about.`,
    section: { slug, name },
    author: null,
    publishedAt: new Date(Date.UTC(2023, 8, 1) + id * 3_600_000).toISOString(),
    picture: null,
    readingMinutes: 1,
  };
  const body = [{ tag: "p", children: [`The text of story ${id}. `.repeat(40)] }];
  const position = id <= 1_000 ? id : id - 1_000;
  return { summary, rest: { updatedAt: null, position, tags: [], commentsOpen: false, body } };
}

function siteFile() {
  const counted = sections.map((section) => ({ ...section, count: section.slug === "long" ? 1_000 : 5 }));
  const paper = { format: 1, name: "The Long Paper", tagline: "", language: "en-GB", direction: "ltr" };
  return { ...paper, timeZone: "UTC", sections: counted, api: null };
}

async function writeAll(folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  for (const [file, value] of files) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(value)}\n`);
  }
}
