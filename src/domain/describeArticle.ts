import type { Article } from "./article.ts";
import { bodyText } from "./body.ts";

/** What search engines and previews say of a story: its standfirst, else how it begins. */
export function describeArticle({ standfirst, body }: Pick<Article, "standfirst" | "body">): string {
  return standfirst || bodyText(body).slice(0, 160);
}
