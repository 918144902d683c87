import type { NewsSource } from "../NewsSource.ts";
import { readComments } from "./comments.ts";
import { readFront } from "./front.ts";
import { readList } from "./lists.ts";
import { readNeighbours } from "./neighbours.ts";
import { sendRead } from "./popularPosts.ts";
import type { createCommentPoster } from "./postComment.ts";
import { toSite } from "./siteFile.ts";
import { findPath, readStory, unlockStory } from "./stories.ts";
import { readTrending } from "./trending.ts";
import { openWordPress } from "./wordPress.ts";

/** The news from a live WordPress site, which the file at `siteUrl` describes (`src/server/wordpress/` makes it). */
export function createWordPressSource(siteUrl: string): NewsSource {
  /** It never changes while the paper is open, so it is asked for once, and again where that failed. */
  let opening: ReturnType<typeof openSite> | undefined;
  const open = async (signal?: AbortSignal) => {
    opening ??= openSite(siteUrl);
    opening.catch(() => (opening = undefined));
    const site = await opening;
    signal?.throwIfAborted();
    return site;
  };
  /** Of stories opened in this visit, by id. */
  const passwords = new Map<number, string>();

  return {
    site: async (signal) => toSite((await open(signal)).wordPress.site),
    front: async (signal) => readFront((await open(signal)).wordPress, signal),
    async article(path, signal) {
      const { wordPress } = await open(signal);
      const article = await readStory(wordPress, path, signal);
      const password = article.isLocked ? passwords.get(article.id) : undefined;
      return password === undefined ? article : unlockStory(wordPress, article, password, signal);
    },
    pathOf: async (articleId, signal) => findPath((await open(signal)).wordPress, articleId, signal),
    async unlock(article, password, signal) {
      const unlocked = await unlockStory((await open(signal)).wordPress, article, password, signal);
      passwords.set(article.id, password);
      return unlocked;
    },
    neighbours: async (article, signal) => readNeighbours((await open(signal)).wordPress, article, signal),
    list: async (selection, number, signal) => readList((await open(signal)).wordPress, selection, number, signal),
    async search(query, signal) {
      const { searchPosts } = await import("./search.ts");
      return searchPosts((await open(signal)).wordPress, query, signal);
    },
    trending: async (limit, signal) => readTrending((await open(signal)).wordPress, limit, signal),
    async comments(articleId, signal, onSome) {
      const { wordPress, loadPoster } = await open(signal);
      // What posting needs comes with the first look at comments: who writes on the underground has it.
      loadPoster().catch(() => undefined);
      const { api } = wordPress.site;
      return readComments(api, articleId, { signal, onSome, password: passwords.get(articleId) });
    },
    async lookUpComments(signal) {
      const { api } = (await open(signal)).wordPress.site;
      return (await import("./commentLookup.ts")).createCommentLookup(api);
    },
    async postComment(articleId, draft, key) {
      const post = await (await open()).loadPoster();
      return post(articleId, draft, key);
    },
    async findComment(articleId, draft) {
      const { wordPress } = await open();
      const { findComment } = await import("./findComment.ts");
      return findComment(wordPress.site.api, articleId, draft, passwords.get(articleId));
    },
    async recordRead(articleId) {
      const { api, popularPosts } = (await open()).wordPress.site;
      if (popularPosts) await sendRead(api, articleId);
    },
  };
}

async function openSite(siteUrl: string) {
  const wordPress = await openWordPress(siteUrl);
  let post: ReturnType<typeof createCommentPoster> | undefined;
  const loadPoster = async () => {
    const { createCommentPoster } = await import("./postComment.ts");
    return (post ??= createCommentPoster(wordPress.site));
  };
  return { wordPress, loadPoster };
}
