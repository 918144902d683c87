import type { ServerResponse } from "node:http";
import type { FakeWordPress, Received } from "./fakeWordPress.ts";

export const picture = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));

const categories = [
  { id: 2, slug: "news", name: "News", description: "", count: 1, parent: 0 },
  { id: 3, slug: "local", name: "Local &amp; Regional", description: "<b>Near</b> you", count: 5, parent: 2 },
  { id: 4, slug: "sport", name: "Sport", description: "", count: 3, parent: 0 },
];
const posts = [
  { id: 1, slug: "hello", path: "2024/05/hello/" },
  { id: 7, slug: "%d9%85%d8%b1%d8%ad%d8%a8%d8%a7", path: "2024/05/%d9%85%d8%b1%d8%ad%d8%a8%d8%a7/" },
  { id: 8, slug: "plain", path: "?p=8" },
  { id: 9, slug: "numbered", path: "archives/9/" },
];
const pages = [{ id: 20, slug: "about", path: "about/" }];

/** What a WordPress in good health answers. */
export function answerDefault(request: Received, response: ServerResponse, site: FakeWordPress): void {
  const route = site.routeOf(request.url);
  if (route !== undefined) return answerRest(route, request, response, site);
  const { pathname } = new URL(request.url, site.origin);
  const { folder } = site.options;
  if (pathname === `${folder}wp-comments-post.php`) return answerForm(request, response, site);
  if (pathname === `${folder}wp-content/uploads/2024/a.jpg`) return answerPicture(request, response);
  if (pathname === `${folder}old-name/`) {
    response.writeHead(301, { Location: `${site.home}2024/05/hello/` }).end();
    return;
  }
  const { names } = site.options;
  const link = `rel="https://api.w.org/"`;
  response.writeHead(pathname === folder ? 200 : 404, {
    "Content-Type": "text/html; charset=UTF-8",
    ...(names === "header" ? { Link: `<${site.home}?p=1>; rel=shortlink, <${site.apiRoot}>; ${link}` } : {}),
  });
  const named = names === "html" ? `<link ${link} href="${site.apiRoot.replace("&", "&#038;")}" />` : "";
  response.end(
    `<!DOCTYPE html><html dir="rtl" lang="ar_EG"><head><!-- <html lang="xx"> -->${named}` +
      `<link rel="icon" href="/icon.png" sizes="32x32"></head><body>Paper</body></html>`,
  );
}

function answerRest(route: string, request: Received, response: ServerResponse, site: FakeWordPress): void {
  const query = new URL(request.url, site.origin).searchParams;
  const send = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, { "Content-Type": "application/json; charset=UTF-8", ...headers })
      .end(JSON.stringify(body));
  const list = (all: { id: number; slug: string }[]) => {
    const slugs = query.get("slug")?.split(",");
    const ids = query.get("include")?.split(",").map(Number);
    const found = all.filter(
      ({ id, slug }) =>
        (!slugs || slugs.some((asked) => asked === decodeURIComponent(slug))) && (!ids || ids.includes(id)),
    );
    send(200, found, {
      "X-WP-Total": String(found.length),
      "X-WP-TotalPages": "3",
      Link: `<${site.apiRoot}${route}?page=2>; rel="next"`,
      "Set-Cookie-Not": "x",
    });
  };
  const withLinks = (entries: typeof posts) =>
    entries.map(({ id, slug, path }) => ({ id, slug, link: site.home + path }));
  if (route === "")
    return void send(200, {
      name: "Fish &#038; Chips",
      description: "It&#8217;s <em>fresh</em>",
      url: site.home.replace(/\/$/, ""),
      home: site.home.replace(/\/$/, ""),
      gmt_offset: "2",
      timezone_string: "Africa/Cairo",
      site_icon_url: `${site.home}wp-content/uploads/icon.png`,
      namespaces: ["oembed/1.0", "wp/v2", "wordpress-popular-posts/v1"],
    });
  if (route === "wp/v2/categories") return list(categories);
  if (route === "wp/v2/posts") return list(withLinks(posts));
  if (route === "wp/v2/pages") return list(withLinks(pages));
  if (route === "wp/v2/tags") return list([{ id: 5, slug: "treaty" }]);
  if (route === "wp/v2/users")
    return void send(401, { code: "rest_user_cannot_view", message: "No.", data: { status: 401 } });
  if (route === "wp/v2/comments" && request.method === "OPTIONS")
    return void send(200, { namespace: "wp/v2" }, { Allow: "GET, POST" });
  if (route === "wp/v2/comments" && request.method === "POST")
    return void send(201, { id: 99, status: "hold" }, { Location: `${site.apiRoot}wp/v2/comments/99` });
  if (route === "wp/v2/comments") return void send(200, [{ id: 1, content: { rendered: "<p>x</p>".repeat(300) } }]);
  send(404, { code: "rest_no_route", message: "No route was found", data: { status: 404 } });
}

function answerForm({ body }: Received, response: ServerResponse, site: FakeWordPress): void {
  const form = new URLSearchParams(body);
  if (!form.get("comment"))
    return void response
      .writeHead(200, { "Content-Type": "application/json" })
      .end(`{"code":"wp_die","message":"<p>Please type your comment text.</p>","data":{"status":200}}`);
  const target = form.get("redirect_to");
  response
    .writeHead(302, {
      Location: target === null ? `${site.home}2024/05/hello/#comment-3` : `${target}&unapproved=3&moderation-hash=ab`,
      "Set-Cookie": ["comment_author_abc=Ann; path=/", "comment_author_email_abc=a%40b.test; path=/"],
    })
    .end();
}

function answerPicture({ method, headers }: Received, response: ServerResponse): void {
  const all = { "Content-Type": "image/jpeg", ETag: '"pic"', "Accept-Ranges": "bytes", "Set-Cookie": "a=b" };
  if (headers["if-none-match"] === '"pic"') return void response.writeHead(304, all).end();
  const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
  const [from, to] = range ? [Number(range[1]), Number(range[2])] : [0, picture.length - 1];
  const part = picture.subarray(from, to + 1);
  response.writeHead(range ? 206 : 200, {
    ...all,
    "Content-Length": String(part.length),
    ...(range ? { "Content-Range": `bytes ${from}-${to}/${picture.length}` } : {}),
  });
  response.end(method === "HEAD" ? undefined : part);
}
