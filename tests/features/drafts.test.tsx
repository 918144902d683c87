import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router-dom";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createQueryClient } from "#app/queryClient.ts";
import { newDraft, readDrafts, writeDraft } from "#storage/drafts.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import { holdShelves } from "#tests/support/holdShelves.ts";
import { openPaper } from "#tests/support/paper.ts";

beforeAll(compileComments, 60_000);
const comments = "/wp-json/wp/v2/comments";
/** Each test has a story of its own: what a window holds of one outlives its form. */
let articleId = 100;

beforeEach(() => {
  articleId += 1;
  const wire = (id: number) => ({
    id,
    parent: 0,
    author_name: `Reader ${id}`,
    author_url: "",
    date_gmt: `2023-09-26T10:0${id}:00`,
    content: { rendered: `<p>Text ${id}</p>` },
  });
  openPaper().answer(comments, (request) =>
    request.method === "POST"
      ? Response.json({ ...wire(3), status: "approved" }, { status: 201 })
      : Response.json([wire(1), wire(2)], { headers: { "X-WP-TotalPages": "1" } }),
  );
});

async function show(isOpen: boolean) {
  const { Comments } = await import("#features/comments/Comments.tsx");
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <Comments articleId={articleId} open={isOpen} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

/** The story's comments in a window that has just been opened. */
async function open() {
  await show(true);
  await screen.findByRole("article", { name: "Reader 1" });
  await screen.findByRole("textbox", { name: "Comment *" });
  return userEvent.setup();
}

/** The same, where the printed form has these words in it before the live one takes its place. */
async function openAbovePrinted(words: string) {
  const opening = open();
  const printed = document.createElement("form");
  printed.dataset.printed = String(articleId);
  printed.append(Object.assign(document.createElement("textarea"), { id: "comment-form-comment", value: words }));
  document.body.append(printed);
  const user = await opening;
  printed.remove();
  return user;
}

/** The browser dies: nothing of the page is left but what lies on the device. */
function crash() {
  cleanup();
  vi.resetModules();
}

const box = () => screen.getByRole("textbox", { name: "Comment *" });
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const stored = async () => (await readDrafts(articleId)).map(({ content }) => content);
const untilStored = (...contents: string[]) => waitFor(async () => expect(await stored()).toEqual(contents));

/** Begins words and dies as soon as they are on the device. */
async function begin(text: string) {
  type(text);
  await untilStored(text);
  crash();
}

test("what was typed is there again after a crash, with a quiet note; discarded, it is gone for good", async () => {
  await open();
  await begin("In the middle of a sen");
  const user = await open();
  expect(await screen.findByText("What you began here is back.")).toBeVisible();
  expect(box()).toHaveValue("In the middle of a sen");
  await user.click(screen.getByRole("button", { name: "Discard it" }));
  expect(box()).toHaveValue("");
  expect(box()).toHaveFocus();
  expect(screen.queryByText("What you began here is back.")).toBeNull();
  await untilStored();
});

test("it is on the device within a second of the last letter", async () => {
  const { keepDraft } = await import("#features/comments/draftKeeper.ts");
  // By the page's own clock: what a busy machine takes is not the paper's doing.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  keepDraft(articleId, 0, "Quick");
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await untilStored("Quick");
});

test("posted words leave no draft behind", async () => {
  const user = await open();
  type("Posted in the end");
  await untilStored("Posted in the end");
  fireEvent.change(screen.getByRole("textbox", { name: "Name *" }), { target: { value: "Ada" } });
  fireEvent.change(screen.getByRole("textbox", { name: "Email *" }), { target: { value: "ada@example.org" } });
  await user.click(screen.getByRole("button", { name: "Post Comment" }));
  await waitFor(() => expect(box()).toHaveValue(""));
  await untilStored();
});

test("words typed before those on the device were read are not replaced by them", async () => {
  await open();
  await begin("The older words");
  const letGo = await holdShelves();
  const opening = open();
  await screen.findByRole("textbox", { name: "Comment *" });
  type("The newer words");
  letGo();
  await opening;
  await waitFor(async () => expect((await stored()).toSorted()).toEqual(["The newer words", "The older words"]));
  expect(box()).toHaveValue("The newer words");
});

test("words typed into the printed form are kept beside those that lie on the device, and each can be shown", async () => {
  await writeDraft(newDraft(articleId, 0), "The older words");
  const user = await openAbovePrinted("Typed early");
  expect(box()).toHaveValue("Typed early");
  expect(await screen.findByText(/^Before this you had begun something else here\./)).toBeVisible();
  await waitFor(async () => expect((await stored()).toSorted()).toEqual(["The older words", "Typed early"]));
  await user.click(screen.getByRole("button", { name: "Show the other" }));
  await waitFor(() => expect(box()).toHaveValue("The older words"));
  type("The older words, gone on with");
  await untilStored("The older words, gone on with", "Typed early");
});

test("the very words that lie on the device, put back into the printed form by the browser, are no second version", async () => {
  await writeDraft(newDraft(articleId, 0), "Typed once");
  await openAbovePrinted("Typed once");
  expect(box()).toHaveValue("Typed once");
  type("Typed once, and gone on with");
  await untilStored("Typed once, and gone on with");
  expect(screen.queryByText(/^Before this you had begun/)).toBeNull();
});

test("where comments were closed since, what was begun can be copied and discarded", async () => {
  await writeDraft(newDraft(articleId, 0), "Too late for this");
  await show(false);
  const left = within(await screen.findByRole("region", { name: "What you began here" }));
  expect(left.getByText("Too late for this")).toBeVisible();
  const user = userEvent.setup();
  await user.click(left.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("Too late for this");
  await user.click(left.getByRole("button", { name: "Discard it" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "What you began here" })).toBeNull());
  await untilStored();
});

describe("replies", () => {
  test("a reply that was begun is offered below the story, and one press goes on with it", async () => {
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Reply to Reader 2" }));
    await begin("Half an answer");
    const again = await open();
    expect(await screen.findByText("You began a reply to Reader 2.")).toBeVisible();
    expect(box()).toHaveValue("");
    await again.click(screen.getByRole("button", { name: "Go on with it" }));
    expect(screen.getByRole("heading", { name: "Leave a Reply to Reader 2" })).toBeVisible();
    expect(box()).toHaveValue("Half an answer");
    expect(screen.queryByText("You began a reply to Reader 2.")).toBeNull();
  });

  test("words for the story and words for a comment are kept apart", async () => {
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Reply to Reader 1" }));
    type("For Reader 1");
    await user.click(screen.getByRole("button", { name: "Reply to Reader 2" }));
    expect(box()).toHaveValue("For Reader 1");
    type("For Reader 2");
    await user.click(screen.getByRole("button", { name: "Cancel reply" }));
    expect(box()).toHaveValue("For Reader 2");
    await user.click(screen.getByRole("button", { name: "Reply to Reader 1" }));
    type("For Reader 1 after all");
    await untilStored("For Reader 1 after all");
  });

  test("words that answered a comment which is gone can be brought to the story", async () => {
    await writeDraft(newDraft(articleId, 99), "To nobody");
    const user = await open();
    await user.click(await screen.findByRole("button", { name: "Bring it here" }));
    expect(box()).toHaveValue("To nobody");
    await waitFor(async () => expect((await readDrafts(articleId))[0]?.place).toContain(`${articleId}/0/`));
    await untilStored("To nobody");
  });
});

describe("two windows at one thread", () => {
  test("one that typed nothing of its own shows what the other types, and is emptied when that is discarded", async () => {
    await open();
    await begin("Together");
    await open();
    await waitFor(() => expect(box()).toHaveValue("Together"));
    vi.resetModules();
    const other = await import("#features/comments/draftKeeper.ts");
    await other.openDrafts(articleId);
    other.keepDraft(articleId, 0, "Together, and on");
    await waitFor(() => expect(box()).toHaveValue("Together, and on"));
    other.keepDraft(articleId, 0, "");
    await waitFor(() => expect(box()).toHaveValue(""));
    await untilStored();
  });

  test("neither overwrites the other where both type; the next visit can show each", async () => {
    expect(await readDrafts(articleId)).toEqual([]);
    const common = await writeDraft(newDraft(articleId, 0), "Common");
    await writeDraft(common, "The first window's");
    await writeDraft(common, "The second window's");
    expect((await stored()).toSorted()).toEqual(["The first window's", "The second window's"]);
    const user = await open();
    const shown = () => (box() instanceof HTMLTextAreaElement ? box().textContent : null);
    const button = await screen.findByRole("button", { name: "Show what you wrote in another window" });
    const first = shown();
    await user.click(button);
    await waitFor(() => expect(shown()).not.toBe(first));
    await user.click(button);
    await waitFor(() => expect(shown()).toBe(first));
    expect((await stored()).toSorted()).toEqual(["The first window's", "The second window's"]);
  });

  test("one that discards leaves alone what the other has written since", async () => {
    const common = await writeDraft(newDraft(articleId, 0), "Common");
    await writeDraft(common, "Gone on in another window");
    await writeDraft(common, "");
    expect(await stored()).toEqual(["Gone on in another window"]);
  });
});

test("a device that keeps nothing lets the form work as before", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Not here", "SecurityError");
  });
  const user = await open();
  await user.type(box(), "Still here");
  expect(box()).toHaveValue("Still here");
});
