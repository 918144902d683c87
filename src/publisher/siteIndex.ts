import * as v from "valibot";
import { followSite } from "./followSite.ts";
import { NotJson, readJson } from "./readJson.ts";
import { SiteError } from "./SiteError.ts";

/** What the root of the REST API tells of its site; `_fields` keeps the 160 KB of its routes out. */
const siteIndexSchema = v.object({
  name: v.optional(v.string(), ""),
  description: v.optional(v.string(), ""),
  /** Where WordPress itself lies: the addresses of uploads and of the comment form begin with it. */
  url: v.optional(v.string(), ""),
  /** Where the site's front page is. */
  home: v.optional(v.string(), ""),
  gmt_offset: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number)), 0),
  timezone_string: v.optional(v.string(), ""),
  site_icon_url: v.optional(v.string(), ""),
  namespaces: v.pipe(v.array(v.string()), v.includes("wp/v2")),
});

export type SiteIndex = v.InferOutput<typeof siteIndexSchema>;

export interface FoundIndex {
  index: SiteIndex;
  /** The root as it was reached at last, ending in a slash. */
  apiRoot: string;
}

const refusalSchema = v.object({ code: v.string(), message: v.string() });
const fields = Object.keys(siteIndexSchema.entries).join(",");
const maxBytes = 2 * 1024 * 1024;

/**
 * Reads the root of a REST API. `apiRoot` may be of either form, `…/wp-json/` or `…/?rest_route=/`.
 * @throws SiteError
 */
export async function readSiteIndex(apiRoot: string, timeLimit: number): Promise<FoundIndex> {
  const asked = new URL(apiRoot);
  asked.searchParams.set("_fields", fields);
  // WordPress wants the slashes of a route as they are.
  const address = asked.href.replace("rest_route=%2F", "rest_route=/");
  const { status, headers, bytes, url } = await followSite(address, "application/json", { timeLimit, maxBytes });
  let value: unknown;
  try {
    value = readJson(bytes, headers.get("Content-Type")).value;
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const answered = status === 200 ? "answered with" : `answered ${status} with`;
    throw new SiteError(502, `${apiRoot} ${answered} ${error.message}.`, { cause: error });
  }
  const refusal = v.safeParse(refusalSchema, value);
  if (status >= 400 || refusal.success) {
    const words = refusal.success ? ` “${refusal.output.message}” (${refusal.output.code})` : "";
    throw new SiteError(502, `The REST API of the site is closed to visitors: ${apiRoot} answered ${status}${words}.`);
  }
  const index = v.safeParse(siteIndexSchema, value);
  if (index.success) return { index: index.output, apiRoot: toRoot(url) };
  throw new SiteError(502, `${apiRoot} answered with JSON that is not the index of a WordPress REST API.`);
}

function toRoot(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("_fields");
  const root = url.href.replace("rest_route=%2F", "rest_route=/");
  return root.endsWith("/") ? root : `${root}/`;
}
