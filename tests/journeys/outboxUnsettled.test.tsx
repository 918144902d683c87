import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { OutboxEntry } from "#domain/outbox.ts";
import { addToOutbox, changeInOutbox, readOutbox } from "#storage/outbox.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { comeBackAfter, lost, refusal, wire } from "#tests/support/outboxSite.ts";
import { openPaper } from "#tests/support/paper.ts";
import { box, post } from "#tests/support/postAsReader.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

configure({ asyncUtilTimeout: 8_000 });
beforeAll(compileComments, 60_000);
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const story = "/how-votes-become-seats/";
const service = "/wp-json/wp/v2/comments";

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView ??= () => {};
});

/** From now on each sending gets the next of these answers; the public list has these comments. */
function answerWith(answers: (() => Response | Promise<Response>)[], listed: object[] = []) {
  paper.answer(service, ({ method }) =>
    method === "POST"
      ? (answers.shift()?.() ?? Response.error())
      : Response.json(listed, { headers: { "X-WP-TotalPages": "1" } }),
  );
}

const closed = () => refusal(403, "rest_comment_closed");
const flood = () => refusal(400, "comment_flood");

const unanswered = async () =>
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be confirmed.*sends it again by itself/);
const onTheirWay = async () => (await readOutbox()).map(({ draft }) => draft.content);
const inThread = (text: string) => screen.findByText(text, { selector: "#comments article p" });

test("who writes something else while a comment waits for its answer does not lose that one", async () => {
  answerWith([lost, () => Response.json({ ...wire(40, "Another matter altogether"), status: "approved" })]);
  renderApp(story);
  await post("What I said of seats");
  await unanswered();
  await post("Another matter altogether");
  expect(await inThread("Another matter altogether")).toBeVisible();
  await waitFor(async () => expect(await onTheirWay()).toEqual(["What I said of seats"]));
  const waiting = within(await screen.findByRole("region", { name: "Comments on their way" }));
  expect(waiting.getByText("What I said of seats")).toBeVisible();
});

test("a comment that the site refuses later says so in its thread, and its form no longer says that it is sent again", async () => {
  answerWith([lost, closed]);
  renderApp(story);
  await post("Too late, as it turned out");
  await unanswered();
  comeBackAfter(1);
  const waiting = within(await screen.findByRole("region", { name: "Comments on their way" }));
  expect(await waiting.findByText(/Comments on this story have been closed/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(waiting.queryByRole("button", { name: "Edit" })).toBeNull();
  answerWith([() => Response.json({ ...wire(41, "Too late, as it turned out"), status: "approved" })]);
  fireEvent.click(screen.getByRole("button", { name: "Post Comment" }));
  expect(await inThread("Too late, as it turned out")).toBeVisible();
  await waitFor(async () => expect(await onTheirWay()).toEqual([]));
});

test("a refused comment that is posted again without a connection waits for one, and is posted then", async () => {
  answerWith([lost, closed]);
  renderApp(story);
  await post("Refused the first time");
  await unanswered();
  comeBackAfter(1);
  await screen.findByText(/Comments on this story have been closed/);
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event("offline")));
  fireEvent.click(screen.getByRole("button", { name: "Post Comment" }));
  expect(await screen.findByText(/^There is no connection\. Your comment is kept/)).toBeVisible();
  answerWith([() => Response.json({ ...wire(44, "Refused the first time"), status: "approved" })]);
  onLine.mockReturnValue(true);
  comeBackAfter(1);
  expect(await inThread("Refused the first time")).toBeVisible();
});

test("what another window posted for this one stands in the thread here too, and its words leave the form", async () => {
  answerWith([lost]);
  renderApp(story);
  await post("Posted by the other window");
  await unanswered();
  const [entry] = await readOutbox();
  await changeInOutbox(String(entry?.id), (stored) => ({ ...stored, state: { kind: "posted", commentId: 42 } }));
  answerWith([], [wire(42, "Posted by the other window")]);
  const other = new BroadcastChannel("outbox");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  other.postMessage({ settled: entry?.id });
  other.close();
  expect(await screen.findByText("Your comment had already arrived.")).toBeVisible();
  expect(await box()).toHaveValue("");
  expect(await inThread("Posted by the other window")).toBeVisible();
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
});

test("a reply that is sent later by itself ends as one that was answered at once", async () => {
  answerWith(
    [flood, () => Response.json({ ...wire(43, "Too quick"), parent: 1, status: "approved" })],
    [wire(1, "First")],
  );
  const { user } = renderApp(story);
  await user.click(await screen.findByRole("button", { name: "Reply to Ada Reader" }));
  await post("Too quick");
  expect(await screen.findByRole("alert")).toHaveTextContent(/quickly/);
  screen.getByRole("button", { name: "Post Comment" }).focus();
  comeBackAfter(1);
  expect(await inThread("Too quick")).toBeVisible();
  expect(screen.queryByText("Your comment had already arrived.")).toBeNull();
  await waitFor(() => expect(screen.getByRole("heading", { name: "Leave a Reply" })).toBeVisible());
  expect(screen.queryByRole("button", { name: "Cancel reply" })).toBeNull();
  expect(await box()).toHaveValue("");
  await waitFor(() => expect(document.activeElement).toHaveAttribute("id", "comment-43"));
});

test("words that came along to a reply leave nothing behind where they were typed", async () => {
  answerWith([lost], [wire(1, "First of all")]);
  const { user } = renderApp(story);
  fireEvent.change(await box(), { target: { value: "Typed for the story" } });
  await user.click(await screen.findByRole("button", { name: "Reply to Ada Reader" }));
  await post("Typed for the story");
  await unanswered();
  const { readDrafts } = await import("#storage/drafts.ts");
  const [entry] = await readOutbox();
  expect(entry?.draft).toMatchObject({ content: "Typed for the story", parent: 1 });
  expect(await readDrafts(entry?.articleId ?? 0)).toEqual([]);
});

test("posted in one breath with its last letter, a comment leaves no draft beside what is on its way", async () => {
  paper.cutNetwork();
  const { keepDraft, writeDrafts } = await import("#features/comments/draftKeeper.ts");
  const { postComment } = await import("#features/comments/outbox.ts");
  const { readDrafts } = await import("#storage/drafts.ts");
  const articleId = 900;
  const about = { articleId, story: { path: "/a-story/", title: "A story" } };
  const ada = { authorName: "Ada", authorEmail: "ada@example.org", authorUrl: "", parent: 0 };
  keepDraft(articleId, 0, "At once");
  await expect(postComment(about, { ...ada, content: "At once" }, null)).rejects.toMatchObject({ isKept: true });
  await writeDrafts();
  expect(await readDrafts(articleId)).toEqual([]);
});

test("a device that does not open its storage says so, and not that nothing is on its way", async () => {
  const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Not now", "UnknownError");
  });
  const { user } = renderApp("/outbox/");
  expect(await screen.findByText(/^This device does not open its storage/)).toBeVisible();
  expect(screen.queryByText(/^Nothing is on its way/)).toBeNull();
  open.mockRestore();
  await addToOutbox(waitingEntry());
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("It was there all along")).toBeVisible();
});

function waitingEntry(): OutboxEntry {
  const draft = { authorName: "Ada Reader", authorEmail: "ada@example.org", authorUrl: "", parent: 0 };
  return {
    id: "allAlong",
    articleId: 1,
    story: { path: story, title: "How votes become seats" },
    draft: { ...draft, content: "It was there all along" },
    writtenAt: Date.now(),
    state: { kind: "queued" },
    attempts: 0,
    mayHaveArrived: false,
    failures: 0,
    triedAt: 0,
    due: Date.now() + 60_000,
  };
}
