import * as v from "valibot";
import type { Site } from "#domain/site.ts";
import { languageSchema, timeZoneSchema } from "../localeSchemas.ts";

const sectionSchema = v.object({
  /** WordPress' number of the category. */
  id: v.number(),
  slug: v.string(),
  name: v.string(),
  description: v.fallback(v.string(), ""),
  /** Posts in it and in the categories below it. */
  count: v.fallback(v.number(), 0),
  /** Number of the category above it; 0: none. */
  parent: v.fallback(v.number(), 0),
});

/** What a WordPress site says of itself, gathered by `src/server/wordpress/` into one file. */
export const siteFileSchema = v.object({
  name: v.string(),
  tagline: v.fallback(v.string(), ""),
  language: v.fallback(languageSchema, "en"),
  direction: v.fallback(v.picklist(["ltr", "rtl"]), "ltr"),
  timeZone: v.fallback(timeZoneSchema, "UTC"),
  /** The site's own picture of itself, on this origin or on its own. */
  icon: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^(?:\/(?!\/)|https?:\/\/)/i))), null),
  /** Root of the REST API: see `restAddress`. */
  api: v.pipe(v.string(), v.regex(/^(?:\/(?!\/)|https?:\/\/).*\/$/i)),
  /** The publisher's own front page, with a slash at the end. */
  home: v.pipe(v.string(), v.url(), v.regex(/^https?:.*\/$/i)),
  /** Categories with posts, busiest first. */
  sections: v.fallback(v.array(sectionSchema), []),
  /** Whether reads are counted (the WordPress Popular Posts plugin). */
  popularPosts: v.fallback(v.boolean(), false),
});
export type SiteFile = v.InferOutput<typeof siteFileSchema>;

export function toSite({ name, tagline, language, direction, timeZone, icon, sections }: SiteFile): Site {
  return {
    name,
    tagline,
    language,
    direction,
    timeZone,
    icon,
    sections: sections.map(({ slug, name, description, count }) => ({
      slug: decodeSlug(slug),
      name: name || decodeSlug(slug),
      description,
      count,
    })),
  };
}

/** WordPress keeps slugs beyond ASCII percent-encoded; a damaged one stays as it is. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
