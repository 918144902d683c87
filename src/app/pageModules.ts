import { matchPath } from "react-router-dom";
import { patterns } from "#paths.ts";

/** The page that each pattern opens, by the name of its file in src/pages. */
const pages = [
  [patterns.front, "FrontPage"],
  [patterns.section, "SectionPage"],
  [patterns.tagPage, "TermPage"],
  [patterns.tag, "TermPage"],
  [patterns.authorPage, "TermPage"],
  [patterns.author, "TermPage"],
  [patterns.trending, "TrendingPage"],
] as const;

/** The file in src/pages whose page stands at a path. */
export function pageModuleOf(path: string): string {
  return pages.find(([pattern]) => matchPath(pattern, path))?.[1] ?? "ArticlePage";
}
