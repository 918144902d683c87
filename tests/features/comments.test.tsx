import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createQueryClient } from "#app/queryClient.ts";
import { Comments } from "#features/comments/Comments.tsx";
import { clearOwnComments } from "#storage/ownComments.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";

const articleId = 7;
const address = "/wp-json/wp/v2/comments";

beforeAll(compileComments, 60_000);

afterEach(clearOwnComments);

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});

function open(isOpen = true, originalUrl?: string) {
  const show = (
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <Comments articleId={articleId} open={isOpen} originalUrl={originalUrl} />
      </MemoryRouter>
    </QueryClientProvider>
  );
  return { ...render(show), user: userEvent.setup() };
}

/** A comment as the service lists it: `id` in answer to `parent`. */
const wire = (id: number, parent = 0, rendered = `<p>Text ${id}</p>`) => ({
  id,
  parent,
  author_name: `Reader ${id}`,
  author_url: id % 2 ? "https://example.org/" : "",
  date_gmt: `2023-09-26T10:${String(id).padStart(2, "0")}:00`,
  content: { rendered },
});

function list(comments: object[], onPost: (request: Request) => Response | Promise<Response> = () => Response.error()) {
  const headers = { "X-WP-TotalPages": "1" };
  paper.answer(address, (request) =>
    request.method === "POST" ? onPost(request) : Response.json(comments, { headers }),
  );
}

const refuse = (code: string, status: number) => () =>
  Response.json({ code, message: "raw", data: { status } }, { status });
const box = () => screen.getByRole("textbox", { name: "Comment *" });
const post = () => screen.getByRole("button", { name: "Post Comment" });

function fill(text = "Well said.") {
  fireEvent.change(box(), { target: { value: text } });
  fireEvent.change(screen.getByRole("textbox", { name: "Name *" }), { target: { value: "Ada" } });
  fireEvent.change(screen.getByRole("textbox", { name: "Email *" }), { target: { value: "ada@example.org" } });
}

test("threads are lists in lists; past the fourth step a reply says whom it answers", async () => {
  list([1, 2, 3, 4, 5, 6, 7].map((id) => wire(id, id - 1)));
  open();
  expect(await screen.findByRole("heading", { name: "7 comments" })).toBeVisible();
  const depth = (id: number) => {
    let lists = 0;
    for (let at = document.getElementById(`comment-${id}`); at; at = at.parentElement)
      if (at.tagName === "OL") lists += 1;
    return lists;
  };
  expect([1, 2, 3, 4, 5, 6, 7].map(depth)).toEqual([1, 2, 3, 4, 5, 5, 5]);
  expect(screen.getByRole("article", { name: "Reader 5" })).not.toHaveTextContent("In reply to");
  expect(screen.getByRole("article", { name: "Reader 7" })).toHaveTextContent("In reply to Reader 6");
  expect(screen.getByRole("link", { name: "Reader 3" })).toHaveAttribute("rel", "ugc nofollow noopener");
  expect(screen.queryByRole("link", { name: "Reader 4" })).toBeNull();
});

test("Reply takes the form and what is typed in it to the comment; Cancel brings both and the focus back", async () => {
  list([wire(1), wire(2)]);
  const { user } = open();
  const reply = await screen.findByRole("button", { name: "Reply to Reader 1" });
  fill("Half a thought");
  await user.click(reply);
  expect(screen.getByRole("heading", { name: "Leave a Reply to Reader 1" })).toBeVisible();
  expect(screen.getByRole("article", { name: "Reader 1" }).parentElement).toContainElement(box());
  expect(box()).toHaveFocus();
  expect(box()).toHaveValue("Half a thought");
  await user.click(screen.getByRole("button", { name: "Cancel reply" }));
  expect(screen.getByRole("button", { name: "Reply to Reader 1" })).toHaveFocus();
  expect(screen.getByRole("heading", { name: "Leave a Reply" })).toBeVisible();
  expect(box()).toHaveValue("Half a thought");
});

test("a reply is posted as one, stands below its comment at once and receives the focus", async () => {
  const sent: unknown[] = [];
  list([wire(1)], async (request) => {
    sent.push(await request.json());
    return Response.json({ ...wire(9, 1), status: "approved" }, { status: 201 });
  });
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: "Reply to Reader 1" }));
  fill();
  await user.click(post());
  await waitFor(() => expect(screen.getByRole("article", { name: "Reader 9" })).toHaveFocus());
  expect(sent).toMatchObject([{ post: articleId, parent: 1, content: "Well said.", author_name: "Ada" }]);
  expect(screen.getByRole("article", { name: "Reader 1" }).parentElement).toContainElement(
    document.getElementById("comment-9"),
  );
  expect(screen.getByRole("heading", { name: "2 comments" })).toBeVisible();
  expect(box()).toHaveValue("");
  expect(screen.getByRole("textbox", { name: "Name *" })).toHaveValue("Ada");
});

test("two presses send one comment, and the fields stand still while it is on its way", async () => {
  let requests = 0;
  let answer: (response: Response) => void = () => {};
  list([], () => {
    requests += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  open();
  await screen.findByText("Nobody has commented yet. The first word is yours.");
  fill();
  const form = screen.getByRole("form");
  fireEvent.submit(form);
  fireEvent.submit(form);
  expect(screen.getByRole("button", { name: "Posting…" })).toBeDisabled();
  expect(box()).toHaveAttribute("readonly");
  await waitFor(() => expect(requests).toBe(1));
  answer(Response.json({ ...wire(3), status: "hold" }, { status: 201 }));
  expect(await screen.findByText("Your comment is awaiting moderation.")).toBeVisible();
  expect(requests).toBe(1);
  expect(post()).toBeEnabled();
  expect(box()).not.toHaveAttribute("readonly");
});

test("errors stand at their fields, and one is gone as soon as its field is changed", async () => {
  list([]);
  const { user } = open();
  await user.click(post());
  expect(box()).toHaveFocus();
  expect(box()).toHaveAccessibleDescription("Please type your comment.");
  const email = screen.getByRole("textbox", { name: "Email *" });
  expect(email).toHaveAccessibleDescription(
    "Please type your email address. Your email address will not be published.",
  );
  await user.type(box(), "x");
  expect(box()).toBeValid();
  expect(email).toBeInvalid();
});

test("65,526 bytes are refused before they are sent, and all of them are kept", async () => {
  list([]);
  open();
  fill("a".repeat(65_526));
  fireEvent.submit(screen.getByRole("form"));
  expect(box()).toHaveAccessibleDescription(/^Your comment is too long/);
  expect(box()).toHaveValue("a".repeat(65_526));
});

test.each([
  ["comment_author_column_length", "Name *", /^Your name is too long/],
  ["comment_author_url_column_length", "Website", /^The address of your website is too long/],
  ["rest_invalid_param", "Email *", /^Please type a complete email address/],
  ["rest_comment_content_invalid", "Comment *", /^Please type your comment/],
])("the server's %s is said at its field, which receives the focus", async (code, name, words) => {
  list([], refuse(code, 400));
  const { user } = open();
  fill();
  await user.click(post());
  const field = screen.getByRole("textbox", { name });
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription(words);
  expect(screen.getByRole("alert")).toHaveTextContent("marked field");
  expect(box()).toHaveValue("Well said.");
});

test.each([
  ["comment_flood", 400, /quickly/],
  ["comment_duplicate", 409, /already said exactly this/],
  ["rest_comment_closed", 403, /closed in the meantime/],
  ["rest_comment_login_required", 401, /logged in/],
  ["rest_no_route", 404, /no comment service/],
  ["never_heard_of", 400, /gave no reason we know/],
  ["internal_server_error", 500, /not certain/],
])("the server's %s has a sentence of its own", async (code, status, words) => {
  list([], refuse(code, status));
  const { user } = open();
  fill();
  await user.click(post());
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  expect(box()).toHaveValue("Well said.");
});

test.each([
  ["comment_on_site_only", 401],
  ["rest_comment_login_required", 401],
  ["rest_no_route", 404],
  ["rest_disabled", 403],
])("where the door answers %s the site's own form is offered", async (code, status) => {
  list([], refuse(code, status));
  const { user } = open(true, "https://their.site/story/");
  fill();
  await user.click(post());
  const way = await screen.findByRole("link", { name: "Post it on the site itself" });
  expect(way).toHaveAttribute("href", "https://their.site/story/#respond");
});

test("a lost answer is no failure: the list is asked again, and a second attempt that is a duplicate had arrived", async () => {
  const listed: object[] = [];
  let attempts = 0;
  list(listed, () => {
    attempts += 1;
    if (attempts > 1) return refuse("comment_duplicate", 409)();
    listed.push(wire(5));
    throw new TypeError("Failed to fetch");
  });
  const { user } = open();
  await screen.findByText("Nobody has commented yet. The first word is yours.");
  fill();
  await user.click(post());
  expect(await screen.findByRole("alert")).toHaveTextContent("could not be confirmed that your comment arrived");
  expect(box()).toHaveValue("Well said.");
  expect(await screen.findByRole("article", { name: "Reader 5" })).toBeVisible();
  await user.click(post());
  expect(await screen.findByText("Your comment had already arrived.")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(box()).toHaveValue("");
});

test("who commented here before finds the form filled and the box ticked; un-ticking forgets at once", async () => {
  localStorage.setItem(
    "commenter",
    JSON.stringify({ name: "Ada", email: "ada@example.org", url: "https://example.org" }),
  );
  list([]);
  const { user } = open();
  expect(screen.getByRole("textbox", { name: "Name *" })).toHaveValue("Ada");
  expect(screen.getByRole("textbox", { name: "Website" })).toHaveValue("https://example.org");
  const tick = screen.getByRole("checkbox", {
    name: "Save my name, email, and website in this browser for the next time I comment.",
  });
  expect(tick).toBeChecked();
  await user.click(tick);
  expect(localStorage.getItem("commenter")).toBeNull();
  expect(screen.getByRole("textbox", { name: "Name *" })).toHaveValue("Ada");
});

test("where comments are closed there is the list, and neither form nor Reply", async () => {
  list([wire(1)]);
  open(false);
  expect(await screen.findByRole("article", { name: "Reader 1" })).toBeVisible();
  expect(screen.getByText("Comments are closed.")).toBeVisible();
  expect(screen.queryByRole("form")).toBeNull();
  expect(screen.queryByRole("button", { name: /Reply/ })).toBeNull();
});

test("when the list cannot be read it says so, and the form is there all the same", async () => {
  paper.cutNetwork();
  open();
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(post()).toBeEnabled();
});
