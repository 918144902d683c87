import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type * as v from "valibot";
import type { EditionList, SummaryFile } from "#press/editionLists.ts";
import { listFiles } from "#press/editionLists.ts";
import { frontPage } from "#press/frontPage.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type { articleSchema, siteSchema } from "#sources/edition/schemas.ts";

type Story = v.InferInput<typeof articleSchema>;
type Site = v.InferInput<typeof siteSchema>;

const pageSize = 20;
const hour = 3_600_000;

/** Writes an edition of so many stories: those of the bundled one again and again, an hour apart, each under a name of its own. */
export async function writeLargeEdition(from: string, to: string, count: number): Promise<void> {
  const names = (await readdir(join(from, "articles"))).toSorted();
  const originals = await Promise.all(names.map((name) => readJson<Story>(join(from, "articles", name))));
  const site = await readJson<Site>(join(from, editionFiles.site));
  const write = async (file: string, value: unknown) => {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), JSON.stringify(value));
  };
  const summaries: SummaryFile[] = [];
  const places = new Map<string, number>();
  for (let number = 0; number < count; number += 1) {
    const original = originals[number % originals.length];
    if (!original) throw new Error(`${from} holds no stories`);
    const place = (places.get(original.section?.slug ?? "") ?? 0) + 1;
    places.set(original.section?.slug ?? "", place);
    const story = again(original, number, place);
    await write(editionFiles.article(story.slug), story);
    const { updatedAt: _, position: __, tags: ___, commentsOpen: ____, body: _____, ...summary } = story;
    summaries.push(summary);
  }
  const lists = listsOf(site, originals, summaries);
  for (const list of lists) for (const [file, value] of listFiles(list, pageSize)) await write(file, value);
  await write(editionFiles.site, site);
  await write(editionFiles.ids, { ids: summaries.map(({ id }) => id) });
  await write(editionFiles.front, frontPage(summaries, site.sections, summaries.at(-1)?.slug ?? ""));
  await write(editionFiles.trending, { items: summaries.slice(-10) });
}

/** The story once more, as the `number`th of the edition. */
function again(story: Story, number: number, position: number): Story {
  const slug = `${story.slug}-${number + 1}`;
  const publishedAt = new Date(Date.UTC(2020, 0, 1) + number * hour).toISOString();
  return { ...story, id: number + 1, slug, path: `/${slug}/`, publishedAt, updatedAt: null, position };
}

function listsOf({ sections }: Site, stories: readonly Story[], items: readonly SummaryFile[]): EditionList[] {
  const authors = new Map(stories.flatMap(({ author }) => (author ? [[author.slug, author.name]] : [])));
  return [
    { selection: { kind: "latest" }, name: "Latest", description: "", items },
    ...sections.map(({ slug, name, description }): EditionList => ({
      selection: { kind: "section", slug },
      name,
      description,
      items: items.filter(({ section }) => section?.slug === slug),
    })),
    ...[...authors].map(([slug, name]): EditionList => ({
      selection: { kind: "author", slug },
      name,
      description: "",
      items: items.filter(({ author }) => author?.slug === slug),
    })),
    ...tagLists(stories, items),
  ];
}

/** `items` follow the order of `stories`, again and again. */
function tagLists(stories: readonly Story[], items: readonly SummaryFile[]): EditionList[] {
  const tags = new Map(stories.flatMap((story) => story.tags.map(({ slug, name }) => [slug, name])));
  const hasTag = (number: number, slug: string) =>
    stories[number % stories.length]?.tags.some((tag) => tag.slug === slug);
  return [...tags].map(([slug, name]) => ({
    selection: { kind: "tag", slug },
    name,
    description: "",
    items: items.filter((_, number) => hasTag(number, slug)),
  }));
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, "utf8")) as T;
}
