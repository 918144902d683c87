import { pickFields } from "#server/pickFields.ts";
import { refuse } from "./fakeWordPressPosts.ts";

export interface CommentWire {
  id: number;
  post: number;
  parent: number;
  author_name: string;
  author_url: string;
  date_gmt: string;
  content: { rendered: string };
  status: string;
}

/** The comments of a WordPress: REST, if guests may use it, and the form of its own pages. */
export class FakeComments {
  readonly all: CommentWire[] = [];
  /** As with `rest_allow_anonymous_comments`. */
  guestsMayPost = true;
  /** As with `comment_moderation`. */
  holds = false;

  add(comment: Partial<CommentWire> & { post: number }): CommentWire {
    const id = comment.id ?? this.all.length + 1;
    const content = { rendered: "<p>Words.</p>\n" };
    const wire = { id, parent: 0, author_name: "Ada", author_url: "", date_gmt: "2026-11-23T10:00:00", content };
    const added = { ...wire, status: "approved", ...comment };
    this.all.push(added);
    return added;
  }

  async answer(request: Request, params: URLSearchParams): Promise<Response> {
    if (request.method === "OPTIONS")
      return Response.json({}, { headers: this.guestsMayPost ? { Allow: "GET, POST" } : {} });
    if (request.method === "POST") return this.#post(await request.json());
    const perPage = Number(params.get("per_page") ?? 10);
    const page = Number(params.get("page") ?? 1);
    const post = Number(params.get("post"));
    const public_ = this.all.filter((comment) => comment.status === "approved" && (!post || comment.post === post));
    const found = params.get("order") === "asc" ? public_ : public_.toReversed();
    const fields = params.get("_fields")?.split(",") ?? [];
    const items = found.slice((page - 1) * perPage, page * perPage).map((comment) => pickFields(comment, fields));
    const headers = {
      "X-WP-Total": String(found.length),
      "X-WP-TotalPages": String(Math.ceil(found.length / perPage)),
    };
    return Response.json(items, { headers });
  }

  /** `wp-comments-post.php`: redirects where it took the comment. */
  async answerForm(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    const text = form.get("comment") ?? "";
    if (!form.get("author") || !form.get("email")) return die(200, "Please fill the required fields.");
    const added = this.add({
      post: Number(form.get("comment_post_ID")),
      parent: Number(form.get("comment_parent")),
      author_name: form.get("author") ?? "",
      content: { rendered: `<p>${text.replaceAll("'", "&#8217;")}</p>\n` },
      status: this.holds ? "hold" : "approved",
    });
    const note = this.holds ? `&unapproved=${added.id}&moderation-hash=abc` : "";
    return new Response(null, {
      status: 302,
      headers: { Location: `${form.get("redirect_to")}${note}#comment-${added.id}` },
    });
  }

  #post(body: { post: number; parent: number; author_name: string; author_url: string; content: string }): Response {
    if (!this.guestsMayPost)
      return refuse(401, "rest_comment_login_required", "Sorry, you must be logged in to comment.");
    const { post, parent, author_name, author_url, content } = body;
    const rendered = `<p>${content}</p>\n`;
    const status = this.holds ? "hold" : "approved";
    const added = this.add({ post, parent, author_name, author_url, content: { rendered }, status });
    return Response.json(added, { status: 201 });
  }
}

/** WordPress' page for what went wrong, as JSON. */
export function die(status: number, sentence: string): Response {
  const message = `<p><strong>Error:</strong> ${sentence}</p>`;
  return Response.json({ code: "wp_die", message, data: { status }, additional_errors: [] }, { status });
}
