import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { clearOwnComments } from "#storage/ownComments.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import {
  articleId,
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

test("threads are lists in lists; past the fourth step a reply says whom it answers", async () => {
  listComments(
    paper,
    [1, 2, 3, 4, 5, 6, 7].map((id) => commentWire(id, id - 1)),
  );
  renderComments();
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
  listComments(paper, [commentWire(1), commentWire(2)]);
  const { user } = renderComments();
  const reply = await screen.findByRole("button", { name: "Reply to Reader 1" });
  fillComment("Half a thought");
  await user.click(reply);
  expect(screen.getByRole("heading", { name: "Leave a Reply to Reader 1" })).toBeVisible();
  expect(screen.getByRole("article", { name: "Reader 1" }).parentElement).toContainElement(commentBox());
  expect(commentBox()).toHaveFocus();
  expect(commentBox()).toHaveValue("Half a thought");
  await user.click(screen.getByRole("button", { name: "Cancel reply" }));
  expect(screen.getByRole("button", { name: "Reply to Reader 1" })).toHaveFocus();
  expect(screen.getByRole("heading", { name: "Leave a Reply" })).toBeVisible();
  expect(commentBox()).toHaveValue("Half a thought");
});

test("a reply is posted as one, stands below its comment at once and receives the focus", async () => {
  const sent: unknown[] = [];
  listComments(paper, [commentWire(1)], async (request) => {
    sent.push(await request.json());
    return Response.json({ ...commentWire(9, 1), status: "approved" }, { status: 201 });
  });
  const { user } = renderComments();
  await user.click(await screen.findByRole("button", { name: "Reply to Reader 1" }));
  fillComment();
  await user.click(postButton());
  await waitFor(() => expect(screen.getByRole("article", { name: "Reader 9" })).toHaveFocus());
  expect(sent).toMatchObject([{ post: articleId, parent: 1, content: "Well said.", author_name: "Ada" }]);
  expect(screen.getByRole("article", { name: "Reader 1" }).parentElement).toContainElement(
    document.getElementById("comment-9"),
  );
  expect(screen.getByRole("heading", { name: "2 comments" })).toBeVisible();
  expect(commentBox()).toHaveValue("");
  expect(screen.getByRole("textbox", { name: "Name *" })).toHaveValue("Ada");
});

test("two presses send one comment, and the fields stand still while it is on its way", async () => {
  let requests = 0;
  let answer: (response: Response) => void = () => {};
  listComments(paper, [], () => {
    requests += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  renderComments();
  await screen.findByText("Nobody has commented yet. The first word is yours.");
  fillComment();
  const form = screen.getByRole("form");
  fireEvent.submit(form);
  fireEvent.submit(form);
  expect(screen.getByRole("button", { name: "Posting…" })).toBeDisabled();
  expect(commentBox()).toHaveAttribute("readonly");
  await waitFor(() => expect(requests).toBe(1));
  answer(Response.json({ ...commentWire(3), status: "hold" }, { status: 201 }));
  expect(await screen.findByText("Your comment is awaiting moderation.")).toBeVisible();
  expect(requests).toBe(1);
  expect(postButton()).toBeEnabled();
  expect(commentBox()).not.toHaveAttribute("readonly");
});

test("who commented here before finds the form filled and the box ticked; un-ticking forgets at once", async () => {
  localStorage.setItem(
    "commenter",
    JSON.stringify({ name: "Ada", email: "ada@example.org", url: "https://example.org" }),
  );
  listComments(paper, []);
  const { user } = renderComments();
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
  listComments(paper, [commentWire(1)]);
  renderComments({ isOpen: false });
  expect(await screen.findByRole("article", { name: "Reader 1" })).toBeVisible();
  expect(screen.getByText("Comments are closed.")).toBeVisible();
  expect(screen.queryByRole("form")).toBeNull();
  expect(screen.queryByRole("button", { name: /Reply/ })).toBeNull();
});

test("when the list cannot be read it says so, and the form is there all the same", async () => {
  paper.cutNetwork();
  renderComments();
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(postButton()).toBeEnabled();
});
