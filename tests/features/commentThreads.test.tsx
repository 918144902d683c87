import { QueryClientProvider } from "@tanstack/react-query";
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createQueryClient } from "#app/queryClient.ts";
import { Comments } from "#features/comments/Comments.tsx";
import { clearOwnComments, readOwnComments, writeOwnComment } from "#storage/ownComments.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";

// What is drawn bit by bit waits for everything else that the machine has to do.
configure({ asyncUtilTimeout: 15_000 });

beforeAll(compileComments, 60_000);

const articleId = 7;
const address = "/wp-json/wp/v2/comments";

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});
afterEach(async () => {
  location.hash = "";
  await clearOwnComments();
});

const wire = (id: number, parent = 0, rendered = `<p>Text ${id}</p>`) => ({
  id,
  parent,
  author_name: `Reader ${id}`,
  author_url: "",
  date_gmt: `2023-09-26T10:${String(id % 60).padStart(2, "0")}:00`,
  content: { rendered },
});

/** What the service lists, and what it says of single comments. */
function serve(comments: object[], single: (id: number) => Response = () => Response.error()) {
  paper.answer(address, (request) => {
    const id = /comments\/(\d+)/.exec(request.url)?.[1];
    return id ? single(Number(id)) : Response.json(comments, { headers: { "X-WP-TotalPages": "1" } });
  });
}

function open() {
  const show = (
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter initialEntries={["/a-story/"]}>
        <p>The story.</p>
        <Comments articleId={articleId} open />
      </MemoryRouter>
    </QueryClientProvider>
  );
  return { ...render(show), user: userEvent.setup() };
}

const shownIds = () => [...document.querySelectorAll("article")].map(({ id }) => Number(id.replace("comment-", "")));
const at = (id: number) => document.getElementById(`comment-${id}`);
const fold = (id: number) => document.querySelector(`[aria-controls="replies-${id}"]`);
const five = [wire(1), wire(2), wire(3, 2), wire(4, 2), wire(5)];
const refuse = (code: string, status: number) => Response.json({ code, message: "raw", data: { status } }, { status });

describe("order", () => {
  test("oldest, newest or most replied first; replies stay in the order they were given; the choice is remembered", async () => {
    serve(five);
    const { user, unmount } = open();
    const order = await screen.findByRole("combobox", { name: "Order" });
    expect(shownIds()).toEqual([1, 2, 3, 4, 5]);
    await user.selectOptions(order, "Newest first");
    expect(shownIds()).toEqual([5, 2, 3, 4, 1]);
    await user.selectOptions(order, "Most replied");
    expect(shownIds()).toEqual([2, 3, 4, 1, 5]);
    unmount();
    open();
    const again = await screen.findByRole("combobox", { name: "Order" });
    expect(shownIds()).toEqual([2, 3, 4, 1, 5]);
    await user.selectOptions(again, "Oldest first");
  });

  test("a few comments need none", async () => {
    serve([wire(1), wire(2)]);
    open();
    await screen.findByRole("article", { name: "Reader 1" });
    await screen.findByText("Your comments on this device");
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});

describe("threads", () => {
  test("are folded one by one and all at once; what is folded stays in the page, for a search in it to find", async () => {
    serve(five);
    const { user } = open();
    const button = await screen.findByRole("button", { name: "2 replies to Reader 2" });
    expect(button).toHaveAttribute("aria-expanded", "true");
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "false");
    const replies = document.getElementById(button.getAttribute("aria-controls") ?? "");
    expect(replies).toHaveAttribute("hidden", "until-found");
    expect(replies).toHaveTextContent("Text 3");
    act(() => void replies?.dispatchEvent(new Event("beforematch")));
    expect(button).toHaveAttribute("aria-expanded", "true");
    await user.click(await screen.findByRole("button", { name: "Fold all replies" }));
    expect(button).toHaveAttribute("aria-expanded", "false");
    await user.click(screen.getByRole("button", { name: "Unfold all replies" }));
    expect(replies).not.toHaveAttribute("hidden");
  });

  test("hundreds come bit by bit, and all of them come", async () => {
    serve(Array.from({ length: 70 }, (_, index) => wire(index + 1, index === 0 ? 0 : 1)));
    open();
    await waitFor(() => expect(shownIds()).toHaveLength(70));
  });
});

describe("an address that names a comment", () => {
  test("leads to it, however late it is drawn, and opens the thread it stands in", async () => {
    location.hash = "#comment-65";
    serve(Array.from({ length: 70 }, (_, index) => wire(index + 1, index === 0 ? 0 : 1)));
    open();
    await waitFor(() => expect(at(65)).toHaveFocus());
    expect(fold(1)).toHaveAccessibleName("69 replies to Reader 1");
    fireEvent.click(fold(1) ?? document.body);
    expect(fold(1)).toHaveAttribute("aria-expanded", "false");
    location.hash = "#comment-66";
    await waitFor(() => expect(at(66)).toHaveFocus());
    expect(fold(1)).toHaveAttribute("aria-expanded", "true");
  });

  test("does not take along who has gone on by then", async () => {
    history.replaceState(null, "", "#comment-265");
    serve(Array.from({ length: 300 }, (_, index) => wire(index + 1)));
    open();
    await waitFor(() => expect(at(1)).not.toBeNull());
    await screen.findByText("Your comments on this device");
    expect(at(265)).toBeNull();
    fireEvent.wheel(window);
    await waitFor(() => expect(at(265)).not.toBeNull());
    expect(document.body).toHaveFocus();
  });

  test("that is not there says so", async () => {
    location.hash = "#comment-999";
    serve([wire(1)]);
    open();
    expect(await screen.findByText(/^The comment that this address names is not here/)).toBeVisible();
  });
});

describe("comments that come while somebody reads", () => {
  afterEach(() => vi.useRealTimers());

  test("are offered in one line, stand in their place when asked for, and the first receives the focus", async () => {
    const listed = [...five];
    serve(listed);
    open();
    await screen.findByRole("combobox", { name: "Order" });
    listed.push(wire(6, 1), wire(7));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    document.dispatchEvent(new Event("visibilitychange"));
    const show = await screen.findByRole("button", { name: "Show" });
    vi.useRealTimers();
    expect(show.closest("[role=status]")).toHaveTextContent("2 new comments");
    expect(shownIds()).toEqual([1, 2, 3, 4, 5]);
    fireEvent.click(show);
    await waitFor(() => expect(screen.getByRole("article", { name: "Reader 6" })).toHaveFocus());
    expect(shownIds()).toEqual([1, 6, 2, 3, 4, 5, 7]);
    expect(screen.queryByRole("button", { name: "Show" })).toBeNull();
    expect(screen.getByRole("heading", { name: "7 comments" })).toBeVisible();
  });
});

describe("a comment of this device that was held", () => {
  const kept = {
    articleId,
    path: "/a-story/",
    comment: {
      id: 9,
      parent: 0,
      authorName: "Ada",
      authorUrl: null,
      publishedAt: "2023-09-26T11:00:00Z",
      html: "<p>Mine</p>",
    },
    status: "held",
  } as const;
  beforeEach(() => writeOwnComment(kept));
  const mine = () => within(screen.getByRole("article", { name: "Ada" }));

  test("is shown on a later visit, as waiting, and marked as the reader's own", async () => {
    serve([wire(1)], () => refuse("rest_cannot_read", 401));
    open();
    await screen.findByText("Mine");
    expect(mine().getByText("Your comment is awaiting moderation.")).toBeVisible();
    expect(mine().getByText("You")).toBeVisible();
    expect(mine().queryByRole("button")).toBeNull();
  });

  test("is shown where nobody else has commented", async () => {
    serve([], () => refuse("rest_cannot_read", 401));
    open();
    expect(await screen.findByText("Your comment is awaiting moderation.")).toBeVisible();
  });

  test("is found in the list once it is published", async () => {
    serve([wire(1), { ...wire(9), author_name: "Ada" }]);
    open();
    expect(await screen.findByText("You")).toBeVisible();
    expect(screen.queryByText("Your comment is awaiting moderation.")).toBeNull();
    await waitFor(async () => expect(await readOwnComments(articleId)).toMatchObject([{ status: "approved" }]));
  });

  test("that is gone is said to be not published, and stays the reader's", async () => {
    serve([wire(1)], () => refuse("rest_comment_invalid_id", 404));
    open();
    expect(await screen.findByText(/^Your comment was not published/)).toBeVisible();
    expect(screen.getByText("Mine")).toBeVisible();
    await waitFor(async () => expect(await readOwnComments(articleId)).toMatchObject([{ status: "gone" }]));
  });

  test("stays as it was where nobody answers", async () => {
    serve([wire(1)]);
    open();
    expect(await screen.findByText("Your comment is awaiting moderation.")).toBeVisible();
    expect(await readOwnComments(articleId)).toMatchObject([{ status: "held" }]);
  });
});
