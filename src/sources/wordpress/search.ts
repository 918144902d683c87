import * as v from "valibot";
import type { SearchResults } from "#domain/search.ts";
import { markHits } from "./markHits.ts";
import { asSummary, postSchema } from "./postSchemas.ts";
import { toSummary } from "./toArticle.ts";
import type { WordPress } from "./wordPress.ts";

const shownHits = 50;
/** Longer questions cost time and find nothing more. */
const longestQuery = 200;

/** WordPress' own search, best first. It would answer an empty question with everything, and a lone letter with nearly that. */
export async function searchPosts(
  { site, read }: WordPress,
  query: string,
  signal?: AbortSignal,
): Promise<SearchResults> {
  const search = query.trim().slice(0, longestQuery);
  if (search === "" || /^\p{Script=Latin}$/u.test(search)) return { hits: [], total: 0 };
  const params = { search, orderby: "relevance", per_page: shownHits, ...asSummary, _embed: "wp:term" };
  const { value, headers } = await read("posts", params, v.array(postSchema), signal);
  const hits = value.map((post) => {
    const { path, title, standfirst, section, publishedAt } = toSummary(post, site);
    return {
      path,
      section,
      publishedAt,
      title: markHits(title || standfirst, search),
      snippet: markHits(title ? standfirst : "", search),
    };
  });
  return { hits, total: Number(headers.get("X-WP-Total")) || hits.length };
}
