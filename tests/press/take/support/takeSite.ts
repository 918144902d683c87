import sharp from "sharp";
import type { Answer } from "../../../server/wordpress/support/fakeWordPress.ts";
import { FakeWordPress, says } from "../../../server/wordpress/support/fakeWordPress.ts";

export interface FakePost {
  id: number;
  slug: string;
  title: string;
  content: string;
  /** Address below the site's home. */
  at?: string;
  modified?: string;
  categories?: number[];
  tags?: number[];
  sticky?: boolean;
  locked?: boolean;
}

/** A WordPress with stories to be taken: real sockets, no PHP. Tests change what they are about. */
export class TakeSite {
  readonly fake: FakeWordPress;
  readonly posts = new Map<number, FakePost>();
  readonly pages = new Map<number, FakePost>();
  /** Whether a proxy before the site keeps WordPress' totals to itself. */
  hidesTotals = false;
  readonly comments: { id: number; post: number; content: string; author_url?: string }[] = [];

  private constructor(fake: FakeWordPress) {
    this.fake = fake;
    const { answers } = fake;
    const index = {
      name: "Fish &#038; Chips",
      description: "It&#8217;s <em>fresh</em>",
      url: fake.home,
      home: fake.home,
      timezone_string: "Africa/Cairo",
      namespaces: ["wp/v2"],
    };
    const head = { "Content-Type": "text/html", Link: `<${fake.apiRoot}>; rel="https://api.w.org/"` };
    answers.set("/", says(200, '<!doctype html><html dir="rtl" lang="ar-EG">', head));
    answers.set("", says(200, JSON.stringify(index)));
    answers.set("wp/v2/posts", (request, response) => this.#list(this.posts, request.url, response));
    answers.set("wp/v2/pages", (request, response) => this.#list(this.pages, request.url, response));
    answers.set("wp/v2/comments", (request, response) => this.#listComments(request.url, response));
    answers.set("wp/v2/tags", says(200, JSON.stringify([{ id: 5, slug: "treaty", name: "Treaty", count: 1 }])));
  }

  /** `count` posts in the section Local (below News), published a day apart, `story-1` the oldest; a page; a picture at `a.png`. */
  static async start(count = 3): Promise<TakeSite> {
    const site = new TakeSite(await FakeWordPress.start());
    for (let id = 1; id <= count; id += 1) site.add(id, `<p>The words of story ${id}.</p>`);
    site.pages.set(9001, { id: 9001, slug: "about", title: "About", content: "<p>Who we are.</p>" });
    const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#a03020" } })
      .png()
      .toBuffer();
    site.upload("a.png", png);
    return site;
  }

  get home(): string {
    return this.fake.home;
  }

  add(id: number, content: string, more: Partial<FakePost> = {}): void {
    this.posts.set(id, { id, slug: `story-${id}`, title: `Story ${id}`, content, categories: [3], ...more });
  }

  upload(name: string, bytes: Uint8Array): void {
    this.fake.answers.set(
      `/wp-content/uploads/${name}`,
      (_request, response) => void response.writeHead(200).end(bytes),
    );
  }

  /** Addresses asked for since the last call. */
  asked(): string[] {
    return this.fake.requests.splice(0).map(({ url }) => decodeURIComponent(url));
  }

  /** Answers a route so, as long as `isMeant`; else as ever. */
  intercept(route: string, isMeant: (url: string) => boolean, answer: Answer): void {
    const usual = this.fake.answers.get(route);
    this.fake.answers.set(route, (request, response, fake) =>
      (isMeant(decodeURIComponent(request.url)) ? answer : (usual ?? says(404, "{}")))(request, response, fake),
    );
  }

  #list(entries: Map<number, FakePost>, url: string, response: Parameters<Answer>[1]): void {
    const query = new URL(url, this.fake.origin).searchParams;
    const include = query.get("include")?.split(",").map(Number);
    const byId = [...entries.values()].sort((a, b) => a.id - b.id);
    const ordered = query.get("order") === "asc" ? byId : byId.reverse();
    const after = query.get("after");
    const found = ordered.filter(
      ({ id }) => (!include || include.includes(id)) && (after === null || dateOf(id) > after),
    );
    this.#sendPage(response, query, found, (post) => this.#wire(post));
  }

  #listComments(url: string, response: Parameters<Answer>[1]): void {
    const query = new URL(url, this.fake.origin).searchParams;
    const all = this.comments.map(({ content, ...rest }) => ({
      parent: 0,
      author_name: "Ada",
      author_url: "",
      date_gmt: "2024-05-01T10:00:00",
      content: { rendered: content },
      ...rest,
    }));
    this.#sendPage(response, query, all, (comment) => comment);
  }

  #sendPage<T>(
    response: Parameters<Answer>[1],
    query: URLSearchParams,
    all: readonly T[],
    toWire: (entry: T) => unknown,
  ): void {
    const size = Number(query.get("per_page") ?? 10);
    const page = Number(query.get("page") ?? 1);
    const totals = { "X-WP-Total": String(all.length), "X-WP-TotalPages": String(Math.ceil(all.length / size)) };
    response
      .writeHead(200, { "Content-Type": "application/json", ...(this.hidesTotals ? {} : totals) })
      .end(JSON.stringify(all.slice((page - 1) * size, page * size).map(toWire)));
  }

  #wire({
    id,
    slug,
    title,
    content,
    at,
    modified,
    categories = [],
    tags = [],
    sticky = false,
    locked = false,
  }: FakePost) {
    const date = dateOf(id);
    return {
      id,
      slug,
      link: this.home + (at ?? `${slug}/`),
      date,
      date_gmt: date,
      modified_gmt: modified ?? date,
      title: { rendered: title },
      excerpt: { rendered: "" },
      content: { rendered: locked ? "" : content, protected: locked },
      comment_status: "open",
      author: 4,
      categories,
      tags,
      featured_media: 0,
      sticky,
      _embedded: { author: [{ id: 4, slug: "nora", name: "Nora &amp; Co" }] },
    };
  }
}

function dateOf(id: number): string {
  return new Date(Date.UTC(2024, 0, 1) + id * 86_400_000).toISOString().slice(0, 19);
}
