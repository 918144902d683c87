import * as v from "valibot";
import { SourceError } from "../SourceError.ts";
import { plainText } from "./plainText.ts";
import { termSchema } from "./postSchemas.ts";
import { decodeSlug } from "./siteFile.ts";
import type { WordPress } from "./wordPress.ts";

/** What gathers posts, with WordPress' number of it. Name and description are text. */
export interface Term {
  id: number;
  name: string;
  description: string;
}

type TermKind = "section" | "tag" | "author";

const routes = { section: "categories", tag: "tags", author: "users" } as const;

/** The section, tag or author with a slug: from the site's menu where it stands there, else one request. `not-found` when there is none. */
export async function findTerm(
  { site, read }: WordPress,
  kind: TermKind,
  slug: string,
  signal?: AbortSignal,
): Promise<Term> {
  const wanted = decodeSlug(slug);
  const listed = kind === "section" && site.sections.find((section) => decodeSlug(section.slug) === wanted);
  if (listed) return listed;
  const params = { slug: wanted, _fields: "id,slug,name,description" };
  const { value } = await read(routes[kind], params, v.array(termSchema), signal);
  const found = value.find((term) => decodeSlug(term.slug) === wanted) ?? value[0];
  if (!found) throw new SourceError("not-found", `No ${kind} “${wanted}” at ${site.home}`);
  return { id: found.id, name: plainText(found.name) || wanted, description: plainText(found.description) };
}

/** The parameters that ask for posts of a term; those of a section's own sections count as its own. */
export function toParams(kind: TermKind, { id }: { id: number }): Record<string, string | number> {
  if (kind === "tag") return { tags: id };
  if (kind === "author") return { author: id };
  return { "categories[terms]": id, "categories[include_children]": "true" };
}
