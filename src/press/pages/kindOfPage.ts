import type { PageCopy } from "#app/readPage.ts";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import type { PageKind } from "../head/PageKind.ts";

/** What previews and search engines are told of a printed page. */
export function kindOfPage(path: string, { article, list }: Pick<PageCopy, "article" | "list">): PageKind {
  if (path === paths.front) return { kind: "front" };
  if (article) return { kind: "article", article };
  if (list && list.selection.kind !== "latest") return { kind: "list", selection: list.selection, list: list.page };
  if (path !== paths.trending) return { kind: "unlisted" };
  return { kind: "plain", title: strings.trending, description: strings.latest, path };
}
