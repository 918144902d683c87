import * as v from "valibot";
import { plainText } from "#sources/wordpress/plainText.ts";
import { decodeSlug } from "#sources/wordpress/siteFile.ts";
import { followSite } from "./followSite.ts";
import { NotJson, readJson } from "./readJson.ts";
import { SiteError } from "./SiteError.ts";
import { toApiAddress } from "./siteAddresses.ts";

/** A category with posts, as the reader's masthead shows it. */
export interface SiteSection {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** Posts in it and in the categories below it. */
  count: number;
  /** Id of the category above it; 0 for none. */
  parent: number;
}

/** WordPress' largest page, and as many sections as a menu can bear. */
const maxSections = 100;

/** Categories above categories that we look up one level at a time. */
const maxLevels = 4;

const categoriesSchema = v.array(
  v.object({
    id: v.number(),
    slug: v.string(),
    name: v.string(),
    description: v.optional(v.string(), ""),
    count: v.number(),
    parent: v.optional(v.number(), 0),
  }),
);

type Category = v.InferOutput<typeof categoriesSchema>[number];

const fields = "_fields=id,slug,name,description,count,parent";

/**
 * The busiest categories, however many there are: only the first hundred by count are asked for, and those above them.
 * @throws SiteError
 */
export async function readSections(apiRoot: string, timeLimit: number): Promise<SiteSection[]> {
  const read = (query: string) =>
    readCategories(toApiAddress(apiRoot, "wp/v2/categories", `${query}&${fields}`), timeLimit);
  const known = new Map<number, Category>();
  const add = (categories: Category[]) => categories.forEach((category) => known.set(category.id, category));
  add(await read(`per_page=${maxSections}&orderby=count&order=desc&hide_empty=true`));
  for (let level = 0; level < maxLevels; level += 1) {
    const above = [...new Set(Array.from(known.values(), ({ parent }) => parent))].filter(
      (id) => id > 0 && !known.has(id),
    );
    if (above.length === 0) break;
    const before = known.size;
    add(await read(`per_page=${maxSections}&include=${above.slice(0, maxSections).join(",")}`));
    if (known.size === before) break;
  }
  return toSections([...known.values()]);
}

/** Categories as sections: each with the posts below it, those with none left out, busiest first. */
export function toSections(categories: readonly Category[]): SiteSection[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const totals = new Map(categories.map(({ id, count }) => [id, count]));
  for (const { id, count, parent } of categories) {
    // A circle of parents, which a damaged database may hold, is walked once.
    const passed = new Set([id]);
    for (let above = byId.get(parent); above && !passed.has(above.id); above = byId.get(above.parent)) {
      passed.add(above.id);
      totals.set(above.id, (totals.get(above.id) ?? 0) + count);
    }
  }
  return categories
    .map(({ id, slug, name, description, parent }) => ({
      id,
      slug: decodeSlug(slug),
      name: plainText(name),
      description: plainText(description).trim(),
      count: totals.get(id) ?? 0,
      parent: byId.has(parent) ? parent : 0,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, maxSections);
}

async function readCategories(address: string, timeLimit: number): Promise<Category[]> {
  const limits = { timeLimit, maxBytes: 4 * 1024 * 1024 };
  const { status, headers, bytes } = await followSite(address, "application/json", limits);
  try {
    const categories = v.safeParse(categoriesSchema, readJson(bytes, headers.get("Content-Type")).value);
    if (status < 400 && categories.success) return categories.output;
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
  }
  throw new SiteError(502, `${address} answered ${status} without a list of categories.`);
}
