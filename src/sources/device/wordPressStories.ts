import * as v from "valibot";
import { plainText } from "../wordpress/plainText.ts";
import { storySchema } from "../wordpress/postSchemas.ts";
import type { SiteFile } from "../wordpress/siteFile.ts";
import { toSummary } from "../wordpress/toArticle.ts";
import type { KeptStory } from "./KeptStory.ts";

const answerSchema = v.array(v.unknown());
/** An address below this site and nothing else. */
const ownPath = /^\/(?!\/)[^?#\\]*$/;

/** The stories in an answer of WordPress' REST API that brought their text with them. A locked one has none. */
export function readWordPressStories(json: unknown, site: SiteFile): KeptStory[] {
  const answer = v.safeParse(answerSchema, json);
  const posts = answer.success ? answer.output : [json];
  return posts.flatMap((post) => {
    const parsed = v.safeParse(storySchema, post);
    if (!parsed.success) return [];
    const { path, title, standfirst, section, publishedAt } = toSummary(parsed.output, site);
    if (!ownPath.test(path)) return [];
    return { path, title, standfirst, section, publishedAt, text: plainText(parsed.output.content.rendered) };
  });
}
