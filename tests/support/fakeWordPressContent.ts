import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import type { Picture } from "#domain/picture.ts";
import { bodyHtml } from "#content/bodyHtml.ts";
import { escapeHtml } from "#content/escapeHtml.ts";
import { articleSchema, siteSchema } from "#sources/edition/schemas.ts";

/** The bundled edition's stories in WordPress' own shapes, as its REST API sends them. */
export type Wire = Record<string, unknown> & { id: number; slug: string; link: string; date_gmt: string };

export interface Content {
  posts: Wire[];
  pages: Wire[];
  categories: TermWire[];
  tags: TermWire[];
  users: TermWire[];
}

export interface TermWire {
  id: number;
  slug: string;
  name: string;
  description: string;
  count: number;
  parent: number;
  taxonomy?: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(`public/edition/${file}`, "utf8"));
const stories = readdirSync("public/edition/articles").map((file) => v.parse(articleSchema, read(`articles/${file}`)));
const edition = v.parse(siteSchema, read("site.json"));
const sticky = (read("trending.json") as { items: { id: number }[] }).items.map(({ id }) => id);

/** Everything of the paper, at `home` (ends in a slash). */
export function makeContent(home: string): Content {
  const categories = edition.sections.map(({ slug, name, description, count }, index) => ({
    id: 11 + index,
    slug,
    name: escapeHtml(name),
    description,
    count,
    parent: 0,
    taxonomy: "category",
  }));
  const tags = distinct(stories.flatMap(({ tags }) => tags)).map((tag, index) => toTerm(tag, 51 + index, "post_tag"));
  const users = distinct(stories.flatMap(({ author }) => author ?? [])).map((author, index) =>
    toTerm(author, 2 + index),
  );
  const content = { posts: [], pages: [], categories, tags, users };
  const posts = stories.map((story) => toPost(story, content, home));
  const pages = ["about", "about/team", "jobs/team"].map((path, index) => toPage(path, 901 + index, home));
  return { ...content, posts, pages };
}

/** What `src/server/wordpress/` would say of it. */
export function makeSiteFile(content: Content, { home, api }: { home: string; api: string }) {
  const { name, tagline, language, direction, timeZone } = edition;
  const sections = content.categories.map((category) => ({ ...category, taxonomy: undefined }));
  return { name, tagline, language, direction, timeZone, icon: null, api, home, sections, popularPosts: true };
}

function toPost(story: (typeof stories)[number], content: Content, home: string): Wire {
  const byTerm = (terms: TermWire[], slugs: string[]) => terms.filter(({ slug }) => slugs.includes(slug));
  const categories = byTerm(content.categories, [story.section?.slug ?? ""]);
  const tags = byTerm(
    content.tags,
    story.tags.map(({ slug }) => slug),
  );
  const author = content.users.find(({ slug }) => slug === story.author?.slug);
  return {
    ...toEntry(story.id, story.slug, home + story.path.slice(1), story.publishedAt.replace(/(?:\.\d+)?Z$/, "")),
    type: "post",
    title: { rendered: escapeHtml(story.title).replaceAll("’", "&#8217;") },
    content: { rendered: bodyHtml(story.body), protected: false },
    excerpt: { rendered: `<p>${escapeHtml(story.standfirst)}</p>\n`, protected: false },
    author: author?.id ?? 0,
    comment_status: story.commentsOpen ? "open" : "closed",
    sticky: sticky.includes(story.id),
    categories: categories.map(({ id }) => id),
    tags: tags.map(({ id }) => id),
    _embedded: {
      author: author
        ? [author]
        : [{ code: "rest_user_invalid_id", message: "Invalid user ID.", data: { status: 404 } }],
      ...(story.picture ? { "wp:featuredmedia": [toMedia(story.picture, home)] } : {}),
      "wp:term": [categories, tags],
    },
  };
}

function toPage(path: string, id: number, home: string): Wire {
  const slug = path.split("/").at(-1) ?? "";
  return {
    ...toEntry(id, slug, `${home}${path}/`, "2020-01-01T00:00:00"),
    type: "page",
    title: { rendered: path },
    content: { rendered: `<p>What ${path} says.</p>\n`, protected: false },
    excerpt: { rendered: `<p>What ${path} says.</p>\n`, protected: false },
    comment_status: "closed",
    _embedded: {},
  };
}

function toEntry(id: number, slug: string, link: string, date: string) {
  const _links = { author: [], "wp:term": [], "wp:featuredmedia": [], self: [] };
  return { id, slug, link, date, date_gmt: date, modified: date, modified_gmt: date, _links };
}

function toMedia({ alt, width, height, src, variants, caption = "" }: Picture, home: string) {
  const place = (file: string) => `${home}wp-content/uploads/${file.split("/").at(-1)}`;
  const sizes = variants.map((variant) => [
    `w${variant.width}-${variant.type.slice(6)}`,
    {
      source_url: place(variant.src),
      mime_type: variant.type,
      width: variant.width,
      height: Math.round((variant.width * height) / width),
    },
  ]);
  return {
    id: 5000,
    source_url: place(src),
    mime_type: "image/webp",
    alt_text: alt,
    caption: { rendered: `<p>${escapeHtml(caption)}</p>\n` },
    media_details: { width, height, sizes: Object.fromEntries(sizes) },
  };
}

function toTerm({ slug, name }: { slug: string; name: string }, id: number, taxonomy?: string): TermWire {
  return { id, slug, name: escapeHtml(name), description: "", count: 1, parent: 0, ...(taxonomy && { taxonomy }) };
}

function distinct<T extends { slug: string }>(terms: T[]): T[] {
  return [...new Map(terms.map((term) => [term.slug, term])).values()];
}
