import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { clearOwnComments } from "#storage/ownComments.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

afterEach(clearOwnComments);
beforeAll(compileComments, 60_000);

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});

const story = "/how-votes-become-seats/";
const posting = "/wp-json/wp/v2/comments";

async function fillIn(user: UserEvent, text: string) {
  await user.type(await screen.findByRole("textbox", { name: /^Comment/ }), text);
  await user.type(screen.getByRole("textbox", { name: /^Name/ }), "Ada Reader");
  await user.type(screen.getByRole("textbox", { name: /^Email/ }), "ada@example.org");
}

const post = () => screen.getByRole("button", { name: "Post Comment" });

test("a comment stands in the list as soon as it is approved", async () => {
  const { user } = renderApp(story);
  await fillIn(user, "A fair count is not the same as a fair rule.");
  await user.click(post());
  expect(await screen.findByText("A fair count is not the same as a fair rule.", { selector: "p" })).toBeVisible();
  expect(screen.getByRole("textbox", { name: /^Comment/ })).toHaveValue("");
  expect(paper.posted).toHaveLength(1);
});

test("the form asks for what is missing, at the field, and takes the reader to the first", async () => {
  const { user } = renderApp(story);
  await screen.findByRole("heading", { name: "Leave a Reply" });
  await user.click(post());
  const comment = screen.getByRole("textbox", { name: /^Comment/ });
  expect(comment).toHaveFocus();
  expect(comment).toBeInvalid();
  expect(comment).toHaveAccessibleDescription(/.+/);
  expect(screen.getByRole("textbox", { name: /^Email/ })).toBeInvalid();
  expect(paper.posted).toHaveLength(0);
});

test("a reply says whose comment it answers, and can be cancelled", async () => {
  const { user } = renderApp(story);
  await fillIn(user, "First!");
  await user.click(post());
  const reply = await screen.findByRole("button", { name: /^Reply/ });
  await user.click(reply);
  expect(screen.getByRole("heading", { name: /Leave a Reply to Ada Reader/ })).toBeVisible();
  expect(screen.getByRole("textbox", { name: /^Comment/ })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Cancel reply" }));
  expect(screen.getByRole("heading", { name: "Leave a Reply" })).toBeVisible();
});

test("a held comment is shown to its author as waiting", async () => {
  paper.answer(posting, (request) =>
    request.method === "POST"
      ? Response.json(
          {
            id: 9,
            parent: 0,
            author_name: "Ada",
            author_url: "",
            date_gmt: "2026-11-23T10:00:00",
            content: { rendered: "<p>Hold me</p>" },
            status: "hold",
          },
          { status: 201 },
        )
      : Response.json([], { headers: { "X-WP-TotalPages": "1" } }),
  );
  const { user } = renderApp(story);
  await fillIn(user, "Hold me");
  await user.click(post());
  expect((await screen.findAllByText("Your comment is awaiting moderation."))[0]).toBeVisible();
});

test.each([
  ["comment_duplicate", 409],
  ["comment_flood", 400],
  ["rest_comment_closed", 403],
  ["rest_comment_login_required", 401],
  ["rest_comment_content_invalid", 400],
  ["something_unheard_of", 400],
])("a refusal with %s has a sentence and keeps the text", async (code, status) => {
  paper.answer(posting, (request) =>
    request.method === "POST"
      ? Response.json({ code, message: "raw words of the server", data: { status } }, { status })
      : Response.json([], { headers: { "X-WP-TotalPages": "1" } }),
  );
  const { user } = renderApp(story);
  await fillIn(user, "Keep these words");
  await user.click(post());
  const said = await screen.findAllByRole("alert");
  expect(said.map((node) => node.textContent).join("")).toMatch(/^(?!.*raw words).+\.$/);
  expect(screen.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Keep these words");
});

test("when the comment service is down the text stays in the form", async () => {
  const { user } = renderApp(story);
  await fillIn(user, "Do not lose me");
  paper.answer("/wp-json/", () => {
    throw new TypeError("Failed to fetch");
  });
  await user.click(post());
  expect((await screen.findAllByRole("alert"))[0]).toBeVisible();
  expect(screen.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Do not lose me");
});

test("what a commenter looks like in markup stays text", async () => {
  const { user } = renderApp(story);
  await fillIn(user, "<script>alert(1)</script> مرحبا");
  await user.click(post());
  await waitFor(() => expect(paper.posted).toHaveLength(1));
  expect(await screen.findByText(/<script>alert\(1\)<\/script> مرحبا/, { selector: "p" })).toBeVisible();
  expect(document.querySelector("main script")).toBeNull();
});

test("a story whose comments are closed says so", async () => {
  renderApp("/why-the-kilogram-is-no-longer-a-thing/");
  const main = within(await screen.findByRole("main"));
  expect(await main.findByText("Comments are closed.")).toBeVisible();
  expect(main.queryByRole("button", { name: "Post Comment" })).toBeNull();
});

test("a name is remembered only while the box is ticked", async () => {
  const { user } = renderApp(story);
  await fillIn(user, "Remember me");
  await user.click(screen.getByRole("checkbox", { name: /Save my name, email, and website/ }));
  await user.click(post());
  await waitFor(() => expect(localStorage.getItem("commenter")).toContain("Ada Reader"));
  const box = screen.getByRole("checkbox", { name: /Save my name, email, and website/ });
  await waitFor(() => expect(box).toBeChecked());
  await user.click(box);
  await waitFor(() => expect(localStorage.getItem("commenter")).toBeNull());
});
