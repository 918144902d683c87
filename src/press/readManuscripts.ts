import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import { desks, sections, tagNames } from "./editorial.ts";
import { typographic } from "./typography.ts";

/** A story as its writer handed it in. Names and titles are text, set with proper quotes. */
export interface Manuscript {
  /** For messages: the path below the folder of manuscripts. */
  file: string;
  slug: string;
  sectionSlug: string;
  title: string;
  standfirst: string;
  authorSlug: string;
  publishedAt: string;
  updatedAt: string | null;
  tagSlugs: string[];
  picture: { alt: string; caption: string };
  markdown: string;
}

const line = v.pipe(v.string("must be text"), v.trim(), v.nonEmpty("must not be empty"), v.transform(typographic));
const moment = v.pipe(
  v.string("must be a time such as 2026-10-21T06:30:00Z"),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "must be a time such as 2026-10-21T06:30:00Z"),
  v.check((time) => !Number.isNaN(Date.parse(time)), "must be a day that exists"),
);
const frontMatterSchema = v.strictObject({
  title: line,
  standfirst: line,
  author: v.picklist(
    desks.map(({ slug }) => slug),
    "must be one of the desks",
  ),
  published: moment,
  updated: v.optional(moment),
  tags: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check((tag) => Object.hasOwn(tagNames, tag), "must all be known tags"),
      ),
    ),
    v.minLength(1, "must not be empty"),
  ),
  picture: v.strictObject({ alt: line, caption: line }),
});

/** Reads `<folder>/<section>/<slug>.md`, in order of publication, oldest first. Throws an Error that names the file at fault. */
export async function readManuscripts(folder: string): Promise<Manuscript[]> {
  const manuscripts: Manuscript[] = [];
  for (const section of sections) {
    const names = (await readdir(join(folder, section.slug))).filter((name) => name.endsWith(".md"));
    for (const name of names) {
      const file = `${section.slug}/${name}`;
      manuscripts.push(parseManuscript(file, await readFile(join(folder, file), "utf8")));
    }
  }
  checkSlugs(manuscripts);
  return manuscripts.sort(byPublication);
}

/** Oldest first; what was published in the same second is in order of its slug. */
function byPublication(a: Manuscript, b: Manuscript): number {
  return Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.slug < b.slug ? -1 : 1);
}

/** `file` is `<section>/<slug>.md`. Throws an Error that names it and says what is wrong. */
export function parseManuscript(file: string, text: string): Manuscript {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!parts) throw new Error(`${file} does not begin with front matter between two lines of “---”.`);
  const [, frontMatter = "", markdown = ""] = parts;
  const { author, published, updated, tags, ...rest } = parseFrontMatter(file, frontMatter);
  if (updated && Date.parse(updated) < Date.parse(published)) {
    throw new Error(`${file} was updated before it was published.`);
  }
  const [sectionSlug = ""] = file.split("/");
  const slug = basename(file, ".md");
  return {
    file,
    slug,
    sectionSlug,
    ...rest,
    authorSlug: author,
    publishedAt: published,
    updatedAt: updated ?? null,
    tagSlugs: tags,
    markdown,
  };
}

function parseFrontMatter(file: string, text: string): v.InferOutput<typeof frontMatterSchema> {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new Error(`${file} has front matter that is not YAML: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  const result = v.safeParse(frontMatterSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `${file} has front matter in which “${v.getDotPath(issue) ?? "everything"}” is wrong: ${issue.message}.`,
  );
}

function checkSlugs(manuscripts: readonly Manuscript[]): void {
  const files = new Map<string, string>();
  for (const { slug, file } of manuscripts) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) throw new Error(`${file} has a name that cannot be an address.`);
    const other = files.get(slug);
    if (other) throw new Error(`${file} has the same address as ${other}.`);
    files.set(slug, file);
  }
}
