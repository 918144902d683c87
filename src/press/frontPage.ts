import type * as v from "valibot";
import type { TermLink } from "#domain/section.ts";
import type { frontSchema } from "#sources/edition/schemas.ts";
import type { SummaryFile } from "./editionLists.ts";

const secondaryCount = 3;
const rowLength = 5;

/**
 * Makes up the front page: the lead; the newest stories with a picture from three sections other than the lead's; below, a
 * row for each section with its newest that do not stand above. `summaries` oldest first, `sections` in masthead order.
 */
export function frontPage(
  summaries: readonly SummaryFile[],
  sections: readonly TermLink[],
  leadSlug: string,
): v.InferInput<typeof frontSchema> {
  const newestFirst = [...summaries].reverse();
  const lead = newestFirst.find(({ slug }) => slug === leadSlug) ?? null;
  const secondary: SummaryFile[] = [];
  const above = new Set([lead?.section?.slug]);
  for (const summary of newestFirst) {
    if (secondary.length === secondaryCount) break;
    if (!summary.picture || above.has(summary.section?.slug)) continue;
    secondary.push(summary);
    above.add(summary.section?.slug);
  }
  const used = new Set([lead, ...secondary]);
  const rows = sections.map(({ slug, name }) => ({
    section: { slug, name },
    items: newestFirst.filter((summary) => summary.section?.slug === slug && !used.has(summary)).slice(0, rowLength),
  }));
  return { lead, secondary, rows: rows.filter(({ items }) => items.length > 0) };
}
