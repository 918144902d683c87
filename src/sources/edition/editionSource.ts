import type { Comment } from "#domain/comment.ts";
import { SourceError, isSourceError } from "../SourceError.ts";
import { getJson } from "../http.ts";
import type { NewsSource } from "../NewsSource.ts";
import { readComments, sendComment } from "../wordpress/comments.ts";
import { sendRead } from "../wordpress/popularPosts.ts";
import { isSamePath, readPath } from "../wordpress/postPath.ts";
import { editionFiles, encodePath } from "./addresses.ts";
import type { ReadFile } from "./lists.ts";
import { readByIds, readListPage, readPositions } from "./lists.ts";
import { articleSchema, commentsSchema, frontSchema, siteSchema } from "./schemas.ts";
import { readTrending } from "./trending.ts";

/** The news from a folder of static JSON. `base` is its address, ending in a slash. */
export function createEditionSource(base: string): NewsSource {
  const read: ReadFile = async (file, schema, signal) => (await getJson(base + encodePath(file), schema, signal)).value;
  const readSite = (signal?: AbortSignal) => read(editionFiles.site, siteSchema, signal);
  /** Where comments and read counts live; it never changes while the paper is open, so it is asked for once. */
  let api: Promise<string | null> | undefined;
  const readApi = () => {
    api ??= readSite().then((site) => site.api);
    api.catch(() => (api = undefined));
    return api;
  };

  /** Where each story that was opened stands in its section's list. */
  const positions = new Map<number, number>();
  const readArticle = async (slug: string, signal?: AbortSignal) => {
    const article = await read(editionFiles.article(slug), articleSchema, signal);
    positions.set(article.id, article.position);
    return article;
  };

  /** What was said before the edition was printed; a story nobody commented on may have no file. */
  const readPrintedComments = async (articleId: number, signal?: AbortSignal): Promise<Comment[]> => {
    try {
      return (await read(editionFiles.comments(articleId), commentsSchema, signal)).comments;
    } catch (error) {
      if (isSourceError(error) && error.kind === "not-found") return [];
      throw error;
    }
  };

  return {
    site: readSite,
    front: (signal) => read(editionFiles.front, frontSchema, signal),
    async article(path, signal) {
      const slug = readPath(path).at(-1);
      const first = slug ? await readArticle(slug, signal) : null;
      const namesake = first?.namesakes?.find((other) => isSamePath(other.path, path));
      const article = namesake ? await readArticle(namesake.slug, signal) : first;
      if (!article || !isSamePath(article.path, path)) throw new SourceError("not-found", `No story at ${path}`);
      // Whoever may comment needs somebody who takes it; that the edition cannot be asked is no answer.
      const isTaken = article.commentsOpen && (await readApi().catch(() => "")) !== null;
      return { ...article, commentsOpen: isTaken };
    },
    async pathOf(articleId, signal) {
      const [story] = await readByIds(read, [articleId], 1, signal);
      if (!story) throw new SourceError("not-found", `No story ${articleId} in this edition`);
      return story.path;
    },
    async unlock() {
      throw new SourceError("refused", "This edition has no locked stories", { code: "rest_post_incorrect_password" });
    },
    async neighbours(article, signal) {
      if (!article.section) return { next: null, previous: null };
      const position = positions.get(article.id) ?? (await readArticle(article.slug, signal)).position;
      const selection = { kind: "section", slug: article.section.slug } as const;
      const around = await readPositions(read, selection, position - 1, position + 1, signal);
      const at = around.findIndex((item) => item.id === article.id);
      return { previous: around[at - 1] ?? null, next: at < 0 ? null : (around[at + 1] ?? null) };
    },
    list: (selection, number, signal) => readListPage(read, selection, number, signal),
    async search(query, signal) {
      const { searchEdition } = await import("./searchIndex.ts");
      return searchEdition(read, query, signal);
    },
    trending: async (limit, signal) => readTrending(read, await readApi(), limit, signal),
    async comments(articleId, signal, onSome) {
      const root = await readApi();
      return root ? readComments(root, articleId, { signal, onSome }) : readPrintedComments(articleId, signal);
    },
    async lookUpComments() {
      const root = await readApi();
      return root ? (await import("../wordpress/commentLookup.ts")).createCommentLookup(root) : null;
    },
    async postComment(articleId, draft, key) {
      const root = await readApi();
      if (!root) throw new SourceError("refused", "This edition takes no comments", { code: "rest_comment_closed" });
      return sendComment(root, articleId, draft, key);
    },
    async findComment(articleId, draft) {
      const root = await readApi();
      if (!root) return null;
      const { findComment } = await import("../wordpress/findComment.ts");
      return findComment(root, articleId, draft);
    },
    async recordRead(articleId) {
      const root = await readApi();
      if (root) await sendRead(root, articleId);
    },
  };
}
