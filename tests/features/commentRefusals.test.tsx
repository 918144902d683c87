import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { clearOwnComments } from "#storage/ownComments.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import {
  commentBox,
  commentWire,
  fillComment,
  listComments,
  postButton,
  renderComments,
} from "#tests/support/renderComments.tsx";

beforeAll(compileComments, 60_000);

afterEach(clearOwnComments);

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});

const refuse = (code: string, status: number) => () =>
  Response.json({ code, message: "raw", data: { status } }, { status });

test("errors stand at their fields, and one is gone as soon as its field is changed", async () => {
  listComments(paper, []);
  const { user } = renderComments();
  await user.click(postButton());
  expect(commentBox()).toHaveFocus();
  expect(commentBox()).toHaveAccessibleDescription("Please type your comment.");
  const email = screen.getByRole("textbox", { name: "Email *" });
  expect(email).toHaveAccessibleDescription(
    "Please type your email address. Your email address will not be published.",
  );
  await user.type(commentBox(), "x");
  expect(commentBox()).toBeValid();
  expect(email).toBeInvalid();
});

test("65,526 bytes are refused before they are sent, and all of them are kept", async () => {
  listComments(paper, []);
  renderComments();
  fillComment("a".repeat(65_526));
  fireEvent.submit(screen.getByRole("form"));
  expect(commentBox()).toHaveAccessibleDescription(/^Your comment is too long/);
  expect(commentBox()).toHaveValue("a".repeat(65_526));
});

test.each([
  ["comment_author_column_length", "Name *", /^Your name is too long/],
  ["comment_author_url_column_length", "Website", /^The address of your website is too long/],
  ["rest_invalid_param", "Email *", /^Please type a complete email address/],
  ["rest_comment_content_invalid", "Comment *", /^Please type your comment/],
])("the server's %s is said at its field, which receives the focus", async (code, name, words) => {
  listComments(paper, [], refuse(code, 400));
  const { user } = renderComments();
  fillComment();
  await user.click(postButton());
  const field = screen.getByRole("textbox", { name });
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription(words);
  expect(screen.getByRole("alert")).toHaveTextContent("marked field");
  expect(commentBox()).toHaveValue("Well said.");
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
  listComments(paper, [], refuse(code, status));
  const { user } = renderComments();
  fillComment();
  await user.click(postButton());
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  expect(commentBox()).toHaveValue("Well said.");
});

test.each([
  ["comment_on_site_only", 401],
  ["rest_comment_login_required", 401],
  ["rest_no_route", 404],
  ["rest_disabled", 403],
])("where the door answers %s the site's own form is offered", async (code, status) => {
  listComments(paper, [], refuse(code, status));
  const { user } = renderComments({ originalUrl: "https://their.site/story/" });
  fillComment();
  await user.click(postButton());
  const way = await screen.findByRole("link", { name: "Post it on the site itself" });
  expect(way).toHaveAttribute("href", "https://their.site/story/#respond");
});

test("a lost answer is no failure: the list is asked again, and a second attempt that is a duplicate had arrived", async () => {
  const listed: object[] = [];
  let attempts = 0;
  listComments(paper, listed, () => {
    attempts += 1;
    if (attempts > 1) return refuse("comment_duplicate", 409)();
    listed.push(commentWire(5));
    throw new TypeError("Failed to fetch");
  });
  const { user } = renderComments();
  await screen.findByText("Nobody has commented yet. The first word is yours.");
  fillComment();
  await user.click(postButton());
  expect(await screen.findByRole("alert")).toHaveTextContent("could not be confirmed that your comment arrived");
  expect(commentBox()).toHaveValue("Well said.");
  expect(await screen.findByRole("article", { name: "Reader 5" })).toBeVisible();
  await user.click(postButton());
  expect(await screen.findByText("Your comment had already arrived.")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(commentBox()).toHaveValue("");
});
