import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type * as v from "valibot";
import type { Selection } from "#domain/page.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type {
  articleSchema,
  frontSchema,
  idsSchema,
  listPageSchema,
  listSchema,
  siteSchema,
  summarySchema,
} from "#sources/edition/schemas.ts";

type Summary = v.InferInput<typeof summarySchema>;
type Article = v.InferInput<typeof articleSchema>;

const sections = [
  { slug: "world", name: "World", description: "Abroad", count: 8 },
  { slug: "science", name: "Science & Nature", description: "", count: 4 },
] as const;

const pageSize = 5;
const author = { slug: "foreign-desk", name: "Foreign Desk" };
const tag = { slug: "treaties", name: "Treaties" };

/** The story whose comments are closed. */
export const closedStory = 12;

/** The story with everything in it that a body may hold. */
export const richStory = 1;

/**
 * Writes a small edition: twelve stories (ids 1 to 12, `story-1` the oldest, one a day from 1 September 2023 at noon UTC),
 * eight in World and four in Science, five to a page. Story 3 stands at an address of its own shape.
 */
export async function buildEdition(folder: string): Promise<void> {
  const articles = Array.from({ length: 12 }, (_, index) => buildArticle(index + 1));
  const write = async (file: string, value: unknown) => {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(value));
  };
  const writeList = async (selection: Selection, name: string, items: Summary[]) => {
    const newest = items.slice(-pageSize).reverse();
    await write(editionFiles.list(selection), {
      name,
      description: "",
      total: items.length,
      pageSize,
      newest,
    } satisfies v.InferInput<typeof listSchema>);
    for (let number = 1; number * pageSize <= items.length; number += 1) {
      const page = { items: items.slice((number - 1) * pageSize, number * pageSize) };
      await write(editionFiles.listPage(selection, number), page satisfies v.InferInput<typeof listPageSchema>);
    }
  };
  await write(editionFiles.site, {
    format: 1,
    name: "The Test & Times",
    tagline: "All the news that fits a test",
    language: "en-GB",
    direction: "ltr",
    timeZone: "Asia/Tokyo",
    sections: [...sections],
    api: "/wp-json/",
  } satisfies v.InferInput<typeof siteSchema>);
  await write(editionFiles.ids, { ids: articles.map(({ id }) => id) } satisfies v.InferInput<typeof idsSchema>);
  for (const article of articles) await write(editionFiles.article(article.slug), article);
  const summaries = articles.map(toSummary);
  const [lead = null, ...secondary] = [...summaries].reverse().slice(0, 3);
  await write(editionFiles.front, { lead, secondary, rows: [] } satisfies v.InferInput<typeof frontSchema>);
  await write(editionFiles.trending, { items: summaries.slice(0, 3) });
  await write(editionFiles.search, { documents: [] });
  await writeList({ kind: "latest" }, "Latest", summaries);
  for (const { slug, name } of sections)
    await writeList(
      { kind: "section", slug },
      name,
      summaries.filter(({ section }) => section?.slug === slug),
    );
  await writeList({ kind: "author", slug: author.slug }, author.name, summaries);
  await writeList({ kind: "tag", slug: tag.slug }, tag.name, summaries.slice(0, 2));
}

function buildArticle(id: number): Article {
  const slug = `story-${id}`;
  const section = id <= 8 ? sections[0] : sections[1];
  return {
    id,
    slug,
    path: id === 3 ? `/2023/09/${slug}/` : `/${slug}/`,
    title: id === richStory ? "Fish & <Chips>" : `Story ${id}`,
    standfirst: `What story ${id} is about.`,
    section: { slug: section.slug, name: section.name },
    author,
    publishedAt: `2023-09-${String(id).padStart(2, "0")}T12:00:00Z`,
    updatedAt: id === richStory ? "2023-09-02T00:30:00Z" : null,
    picture: null,
    readingMinutes: 2,
    position: id <= 8 ? id : id - 8,
    tags: id <= 2 ? [tag] : [],
    commentsOpen: id !== closedStory,
    body: id === richStory ? richBody : [{ tag: "p", children: [`The text of story ${id}.`] }],
  };
}

const richBody: Article["body"] = [
  { tag: "h2", attributes: { id: "a" }, children: ["One < two"] },
  {
    tag: "p",
    children: ["A ", { tag: "a", attributes: { href: '/x/?a=1&b="2"' }, children: ["link"] }, { tag: "br" }, "end"],
  },
  {
    tag: "table",
    children: [{ tag: "tr", children: [{ tag: "td", attributes: { colSpan: 2, align: "end" }, children: ["7"] }] }],
  },
  { tag: "aside", attributes: { role: "pullquote" }, children: ["<script>alert(1)</script>"] },
];

function toSummary(article: Article): Summary {
  const { id, slug, path, title, standfirst, section, author: by, publishedAt, picture, readingMinutes } = article;
  return { id, slug, path, title, standfirst, section, author: by, publishedAt, picture, readingMinutes };
}
