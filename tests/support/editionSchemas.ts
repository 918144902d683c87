import type * as v from "valibot";
import { downloadIndexSchema, downloadListSchema } from "#sources/edition/downloadSchemas.ts";
import * as schemas from "#sources/edition/schemas.ts";

/** Files that every edition has one of, and folders of many: the schema of each, by the beginning of its name. */
const kinds = [
  ["site.json", schemas.siteSchema],
  ["front.json", schemas.frontSchema],
  ["trending.json", schemas.trendingSchema],
  ["search.json", schemas.searchSchema],
  ["ids.json", schemas.idsSchema],
  ["pages.json", schemas.pagesSchema],
  ["redirects.json", schemas.redirectsSchema],
  ["downloads/index.json", downloadIndexSchema],
  ["downloads/", downloadListSchema],
  ["articles/", schemas.articleSchema],
  ["comments/", schemas.commentsSchema],
] as const;

/** The schema that the reader has for a file of an edition. */
export function schemaOf(file: string): v.GenericSchema {
  const known = kinds.find(([start]) => file.startsWith(start))?.[1];
  return known ?? (/\/\d+\.json$/.test(file) ? schemas.listPageSchema : schemas.listSchema);
}

/** Files that a taken edition always has. */
export const wholeFiles = kinds.slice(0, 7).map(([file]) => file);
