import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { vi } from "vitest";
import type { CommentWire } from "./fakeWordPressComments.ts";

/**
 * A paper at the Request line: the bundled edition from its files, and a comment service in memory that answers in
 * WordPress' shapes. Tests change single answers by path; whatever they do not change is the real thing.
 */
type Answer = (request: Request) => Response | Promise<Response>;

export interface Paper {
  /** Answers every request whose path (and query) begins with `prefix`. */
  answer(prefix: string, answer: Answer): void;
  /** No request is answered any more. */
  cutNetwork(): void;
  restoreNetwork(): void;
  /** What was posted, in order. */
  readonly posted: unknown[];
  /** Every request that was made: its method and its address without the host. */
  readonly requested: string[];
}

const origin = "http://localhost:3000";

export function openPaper(): Paper {
  const posted: unknown[] = [];
  const comments: WireComment[] = [];
  return openNetwork(posted, async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith("/edition/")) return readEdition(pathname);
    if (pathname === "/wp-json/wp/v2/comments" && request.method === "POST") {
      const body = await request.json();
      posted.push(body);
      comments.push(toWire(body, comments.length + 1));
      return Response.json({ ...comments.at(-1), status: "approved" }, { status: 201 });
    }
    if (pathname === "/wp-json/wp/v2/comments") {
      const post = Number(searchParams.get("post"));
      return Response.json(
        comments.filter((comment) => !post || comment.post === post),
        { headers: { "X-WP-TotalPages": "1" } },
      );
    }
    if (pathname.startsWith("/wp-json/wordpress-popular-posts/")) return Response.json([]);
    return Response.json({ code: "rest_no_route", message: "No route", data: { status: 404 } }, { status: 404 });
  });
}

/** Puts `respond` in the place of the network. Redirects are followed as browsers do. */
export function openNetwork(posted: unknown[], respond: Answer): Paper {
  const answers = new Map<string, Answer>();
  const requested: string[] = [];
  let connected = true;

  const answer = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    requested.push(`${request.method} ${pathname}${search}`);
    const changed = [...answers].findLast(([prefix]) => (pathname + search).startsWith(prefix));
    return (changed?.[1] ?? respond)(request);
  };

  vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
    // The test environment's signals are not Node's: they are heard here instead of inside the Request.
    const { signal, ...rest } = init;
    signal?.throwIfAborted();
    if (!connected) throw new TypeError("Failed to fetch");
    const url = new URL(input, origin);
    const response = await answer(new Request(url, rest));
    signal?.throwIfAborted();
    const location = response.headers.get("Location");
    if (response.status !== 302 || !location) return Object.defineProperty(response, "url", { value: url.href });
    const target = new URL(location, url);
    if (target.origin !== url.origin) throw new TypeError("Failed to fetch");
    const landed = await answer(new Request(target));
    return Object.defineProperties(landed, { url: { value: target.href }, redirected: { value: true } });
  });

  return {
    posted,
    requested,
    answer: (prefix, changed) => void answers.set(prefix, changed),
    cutNetwork: () => void (connected = false),
    restoreNetwork: () => void (connected = true),
  };
}

async function readEdition(pathname: string): Promise<Response> {
  try {
    const file = await readFile(join("public", normalize(decodeURIComponent(pathname))));
    return new Response(file, { headers: { "Content-Type": "application/json" } });
  } catch {
    return new Response("Not found", { status: 404 });
  }
}

type WireComment = Omit<CommentWire, "status">;

function toWire(
  body: { post: number; parent: number; author_name: string; author_url: string; content: string },
  id: number,
): WireComment {
  const { post, parent, author_name, author_url, content } = body;
  return {
    id,
    post,
    parent,
    author_name,
    author_url,
    date_gmt: "2026-11-23T10:00:00",
    content: { rendered: `<p>${content}</p>\n` },
  };
}
