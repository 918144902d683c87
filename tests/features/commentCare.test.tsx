import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createQueryClient } from "#app/queryClient.ts";
import { Comments } from "#features/comments/Comments.tsx";
import { isForeign } from "#features/comments/isForeign.ts";
import { addToOutbox, readOutbox } from "#storage/outbox.ts";
import { clearOwnComments, readOwnComments, writeOwnComment } from "#storage/ownComments.ts";
import { writeTypedFields } from "#storage/preferences.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";

configure({ asyncUtilTimeout: 15_000 });

beforeAll(compileComments, 60_000);

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
  paper.answer("/wp-json/wp/v2/comments", () =>
    Response.json([wire(1, "Ada"), wire(2, "Troll"), wire(3, "Troll")], { headers: { "X-WP-TotalPages": "1" } }),
  );
});
afterEach(clearOwnComments);

const wire = (id: number, author_name: string, parent = 0) => ({
  id,
  parent,
  author_name,
  author_url: "",
  date_gmt: `2023-09-26T10:0${id}:00`,
  content: { rendered: `<p>Text ${id}\nand more</p>` },
});

function open() {
  const show = (
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter initialEntries={["/a-story/"]}>
        <Comments articleId={7} open />
      </MemoryRouter>
    </QueryClientProvider>
  );
  return { ...render(show), user: userEvent.setup() };
}

test("a commenter can be hidden on this device, everywhere and for good, and shown again in one place", async () => {
  const { user, unmount } = open();
  await screen.findByText(/^Text 2/);
  const [more] = screen.getAllByRole("button", { name: "More about the comment by Troll" });
  if (more) await user.click(more);
  await user.click(await screen.findByRole("button", { name: "Hide Troll on this device" }));
  expect(screen.queryByText(/^Text [23]/)).toBeNull();
  expect(screen.getAllByText("You have hidden this commenter on this device.")).toHaveLength(2);
  expect(screen.getByText(/^Text 1/)).toBeVisible();
  unmount();
  open();
  await screen.findByText(/^Text 1/);
  expect(screen.queryByText(/^Text 2/)).toBeNull();
  await user.click(await screen.findByText("Your comments on this device"));
  await user.click(await screen.findByRole("button", { name: "Show Troll again" }));
  expect(screen.getByText(/^Text 2/)).toBeVisible();
  expect(localStorage.getItem("hidden-commenters")).toBeNull();
});

test("what is marked in a comment is quoted in a reply to it, by keyboard too", async () => {
  const { user } = open();
  const text = await screen.findByText(/^Text 1/);
  await screen.findByText("Your comments on this device");
  await user.type(screen.getByRole("textbox", { name: "Comment *" }), "Before.");
  const range = document.createRange();
  range.selectNodeContents(text);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  document.dispatchEvent(new Event("selectionchange"));
  const quote = await screen.findByRole("button", { name: "Quote what is marked in a reply to Ada" });
  quote.focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("heading", { name: "Leave a Reply to Ada" })).toBeVisible();
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment *" });
  await waitFor(() => expect(box.value).toContain("> Text 1\n> and more\n\n"));
  expect(box).toHaveFocus();
});

test("one press wipes name, address and history from the device", async () => {
  const ada = { name: "Ada", email: "ada@example.org", url: "" };
  localStorage.setItem("commenter", JSON.stringify(ada));
  writeTypedFields(7, ada);
  localStorage.setItem("hidden-commenters", JSON.stringify(["Troll\n"]));
  const comment = {
    id: 1,
    parent: 0,
    authorName: "Ada",
    authorUrl: null,
    publishedAt: "2023-09-26T10:01:00Z",
    html: "<p>Text 1</p>",
  };
  await writeOwnComment({ articleId: 7, path: "/a-story/", comment, status: "approved" });
  const { user, unmount } = open();
  await user.click(await screen.findByText("Your comments on this device"));
  expect(await screen.findByText("Ada, ada@example.org")).toBeVisible();
  expect(await screen.findByText(/, published$/)).toBeVisible();
  expect(screen.getByText("You")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Forget all of this" }));
  await waitFor(async () => expect(await readOwnComments()).toEqual([]));
  expect(localStorage.getItem("commenter")).toBeNull();
  expect(localStorage.getItem("hidden-commenters")).toBeNull();
  await waitFor(() => expect(screen.queryByText("You")).toBeNull());
  expect(screen.getByText(/^Text 2/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Name *" })).toHaveValue("");
  expect(screen.getByRole("checkbox", { name: /Save my name/ })).not.toBeChecked();
  unmount();
  open();
  expect(await screen.findByRole("textbox", { name: "Name *" })).toHaveValue("");
});

test("what is still to be posted keeps name and address when they are wiped, and that is said", async () => {
  const draft = { content: "Wait", authorName: "Ada", authorEmail: "ada@example.org", authorUrl: "", parent: 0 };
  const times = { writtenAt: 1, triedAt: 1, due: Date.now() + 3_600_000 };
  const story = { path: "/a-story/", title: "A story" };
  const rest = { articleId: 9, story, draft, ...times, attempts: 1, mayHaveArrived: true, failures: 0 };
  await addToOutbox({ ...rest, id: "isWaiting", state: { kind: "queued" } });
  await addToOutbox({ ...rest, id: "hasArrived", state: { kind: "posted", commentId: 4 } });
  const { user } = open();
  await user.click(await screen.findByText("Your comments on this device"));
  expect(
    await screen.findByText(/^One comment of yours is not posted yet\. It keeps the name and email/),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Forget all of this" }));
  await waitFor(async () => expect(await readOutbox()).toMatchObject([{ id: "isWaiting", draft }]));
  expect(screen.getByText(/^One comment of yours is not posted yet/)).toBeVisible();
});

test.each([
  ["<p>Hello</p>", "en-GB", false],
  ["<p>مرحبا بكم</p>", "en-GB", true],
  ["<p>Привет</p>", "ru", false],
  ["<p>Hello</p>", "ru", true],
  ["<p>123 &amp; …</p>", "en", false],
  ["<p>こんにちは</p>", "ja", false],
])("letters that are not the site's: %s in %s: %s", (html, language, foreign) => {
  expect(isForeign(html, language)).toBe(foreign);
});
