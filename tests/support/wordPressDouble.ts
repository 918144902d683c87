interface Stored {
  id: number;
  post: number;
  parent: number;
  name: string;
  email: string;
  /** As WordPress' filters left it: this is what it compares with. */
  content: string;
  at: number;
  held: boolean;
}

interface Sent {
  post: number;
  parent: number;
  name: string;
  email: string;
  content: string;
}

/**
 * The part of WordPress that takes comments of guests, faithful where it is odd: REST looks for a duplicate of name and text as they were
 * sent, less their backslashes, among those that were stored, filtered; the form of its own pages filters first; both look for duplicates
 * before they look at the clock; a held comment is in no public list. tests/wordpress/ shows the real one do the same.
 */
export class WordPressDouble {
  readonly stored: Stored[] = [];
  holds = false;
  /** Milliseconds since 1970. */
  now = () => 0;

  answer(request: Request): Promise<Response> | Response {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/wp-comments-post.php") return this.#takeForm(request);
    if (request.method === "POST") return this.#takeRest(request);
    const post = Number(searchParams.get("post"));
    const listed = this.stored.filter((comment) => !comment.held && comment.post === post).toReversed();
    const page = listed.slice(0, Number(searchParams.get("per_page") ?? 10)).map(toWire);
    return Response.json(page, { headers: { "X-WP-TotalPages": "1" } });
  }

  async #takeRest(request: Request): Promise<Response> {
    const body = await request.json();
    const sent: Sent = {
      post: body.post,
      parent: body.parent,
      name: oneLine(body.author_name),
      email: body.author_email,
      content: body.content.trim(),
    };
    const refusal = this.#refuse(sent, { name: unslashed(sent.name), content: unslashed(sent.content) });
    if (refusal) return Response.json({ ...refusal, data: { status: refusal.status } }, { status: refusal.status });
    return Response.json(toWire(this.#store(sent)), { status: 201 });
  }

  async #takeForm(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    const read = (name: string) => form.get(name) ?? "";
    const sent: Sent = {
      post: Number(read("comment_post_ID")),
      parent: Number(read("comment_parent")),
      name: oneLine(read("author")),
      email: read("email"),
      content: read("comment").trim(),
    };
    const refusal = this.#refuse(sent, { name: filtered(sent.name), content: filtered(sent.content) });
    if (refusal) {
      const status = refusal.code === "comment_flood" ? 429 : refusal.status;
      const message = `<p><strong>Error:</strong> ${refusal.message}</p>`;
      return Response.json({ code: "wp_die", message, data: { status }, additional_errors: [] }, { status });
    }
    const { id, held } = this.#store(sent);
    const note = held ? `&unapproved=${id}&moderation-hash=abc` : "";
    return new Response(null, {
      status: 302,
      headers: { Location: `${read("redirect_to")}${note}#comment-${id}` },
    });
  }

  #refuse(
    sent: Sent,
    compared: Pick<Sent, "name" | "content">,
  ): { code: string; message: string; status: number } | null {
    if (sent.content === "") return { code: "rest_comment_content_invalid", message: "Invalid comment.", status: 400 };
    const isTwin = (other: Stored) =>
      other.post === sent.post &&
      other.parent === sent.parent &&
      other.name === compared.name &&
      other.email === sent.email &&
      other.content === compared.content;
    if (this.stored.some(isTwin))
      return { code: "comment_duplicate", message: "Duplicate comment detected; you said that!", status: 409 };
    const isRecent = (other: Stored) => other.email === sent.email && this.now() - other.at < 15_000;
    if (this.stored.some(isRecent))
      return { code: "comment_flood", message: "You are posting comments too quickly. Slow down.", status: 400 };
    return null;
  }

  #store(sent: Sent): Stored {
    const id = this.stored.length + 1;
    const stored = {
      ...sent,
      id,
      name: filtered(sent.name),
      content: filtered(sent.content),
      at: this.now(),
      held: this.holds,
    };
    this.stored.push(stored);
    return stored;
  }
}

/** What WordPress' filters make of a comment without links: tags it does not know go, bare signs become references. */
function filtered(text: string): string {
  return text
    .replace(/[\0-\x08\v\f\x0e-\x1f]/g, "")
    .replace(/<[^>]*(?:>|$)/g, "")
    .replace(/&(?!(?:amp|lt|gt|quot|copy|#\d{2,6});)/g, "&amp;")
    .replaceAll(">", "&gt;");
}

/** PHP's `stripslashes`. */
function unslashed(text: string): string {
  return text.replace(/\\(.?)/gs, "$1");
}

/** What WordPress' `sanitize_text_field` makes of a name. */
function oneLine(text: string): string {
  return text
    .replace(/<[^>]*(?:>|$)/g, "")
    .replace(/%[0-9a-f]{2}/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}

function toWire({ id, post, parent, name, content, at, held }: Stored) {
  return {
    id,
    post,
    parent,
    author_name: name,
    author_url: "",
    date_gmt: new Date(at).toISOString().slice(0, 19),
    content: { rendered: `<p>${content.replaceAll("'", "&#8217;").replaceAll("--", "&#8211;")}</p>\n` },
    status: held ? "hold" : "approved",
  };
}
