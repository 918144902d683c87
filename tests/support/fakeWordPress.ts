import { FakeComments } from "./fakeWordPressComments.ts";
import type { Content, TermWire, Wire } from "./fakeWordPressContent.ts";
import { makeContent, makeSiteFile } from "./fakeWordPressContent.ts";
import { answerCollection, answerPost, refuse } from "./fakeWordPressPosts.ts";
import type { Paper } from "./paper.ts";
import { openNetwork } from "./paper.ts";

interface Options {
  home?: string;
  /** Root of its REST API as readers reach it. */
  api?: string;
  /** Changes what its site file says. */
  site?: Record<string, unknown>;
}

export interface FakeWordPress extends Paper {
  content: Content;
  comments: FakeComments;
  /** Changes one post or page. */
  change(id: number, change: Record<string, unknown>): void;
}

/** A WordPress at the Request line, with the bundled edition's stories and pages of its own. Tests change what they are about. */
export function openWordPress({
  home = "https://paper.example/",
  api = "/wp-json/",
  site = {},
}: Options = {}): FakeWordPress {
  const content = makeContent(home);
  const comments = new FakeComments();
  const siteFile = { ...makeSiteFile(content, { home, api }), ...site };
  const posted: unknown[] = [];
  const network = openNetwork(posted, async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/site.json") return Response.json(siteFile);
    if (request.method === "POST") posted.push(await request.clone().text());
    if (pathname === "/wp-comments-post.php") return comments.answerForm(request);
    const route = searchParams.get("rest_route") ?? /\/wp-json(\/.*)/.exec(pathname)?.[1] ?? "";
    if (route === "/wp/v2/comments") return comments.answer(request, searchParams);
    return answerRoute(route, content, searchParams);
  });
  const change = (id: number, changes: Record<string, unknown>) => {
    for (const entries of [content.posts, content.pages]) {
      const index = entries.findIndex((entry) => entry.id === id);
      const entry = entries[index];
      if (entry) entries[index] = { ...entry, ...changes };
    }
  };
  return { ...network, content, comments, change };
}

function answerRoute(route: string, content: Content, params: URLSearchParams): Response {
  const [, type = "", id] = /^\/wp\/v2\/(\w+)(?:\/(\d+))?$/.exec(route) ?? [];
  const entries: Record<string, Wire[]> = { posts: content.posts, pages: content.pages };
  const terms: Record<string, TermWire[]> = {
    categories: content.categories,
    tags: content.tags,
    users: content.users,
  };
  const found = entries[type];
  if (found && id)
    return answerPost(
      found.find((entry) => entry.id === Number(id)),
      params,
    );
  if (found) return answerCollection(found, params);
  if (terms[type])
    return Response.json(terms[type].filter((term) => decodeURIComponent(term.slug) === params.get("slug")));
  if (route.startsWith("/wordpress-popular-posts/")) return Response.json([]);
  return refuse(404, "rest_no_route", "No route was found matching the URL and request method.");
}
