import { act, cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { OutboxLine } from "#features/comments/OutboxLine.tsx";
import { readOutbox } from "#storage/outbox.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { box, post } from "#tests/support/postAsReader.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

configure({ asyncUtilTimeout: 8_000 });
beforeAll(compileComments, 60_000);
beforeAll(() => import("#features/comments/OutboxNotice.tsx"), 60_000);
// The clock stands still: nothing is sent again by itself but where a test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView ??= () => {};
});

const story = "/how-votes-become-seats/";
/** The device says that it has no network, or that it has one again. */
function connect(isOnline: boolean) {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(isOnline);
  if (isOnline) paper.restoreNetwork();
  else paper.cutNetwork();
  act(() => void window.dispatchEvent(new Event(isOnline ? "online" : "offline")));
}

const onItsWay = () => screen.findByRole("region", { name: "Comments on their way" });
const published = (text: string) => screen.findByText(text, { selector: "#comments article p" });

test("posted without a connection it stands in its thread, waits, and is published when there is one", async () => {
  renderApp(story);
  await box();
  connect(false);
  await post("Written in the tunnel");
  expect(await screen.findByText(/^There is no connection\. Your comment is kept on this device/)).toBeVisible();
  expect(within(await onItsWay()).getByText("Written in the tunnel")).toBeVisible();
  expect(await box()).toHaveValue("");
  expect(paper.posted).toEqual([]);
  connect(true);
  expect(await published("Written in the tunnel")).toBeVisible();
  expect(paper.posted).toHaveLength(1);
});

test("while it is being sent every page says so already: its window may not live to hear the answer", async () => {
  renderApp(story, [<OutboxLine key="outbox" />]);
  await box();
  let refuse = () => {};
  paper.answer("/wp-json/wp/v2/comments", async ({ method }) => {
    if (method !== "POST") return Response.json([], { headers: { "X-WP-TotalPages": "1" } });
    await new Promise<void>((resolve) => (refuse = resolve));
    return Response.json({ code: "rest_comment_closed", message: "Closed", data: { status: 403 } }, { status: 403 });
  });
  await post("On the line");
  await waitFor(() => expect(paper.requested).toContain("POST /wp-json/wp/v2/comments"));
  expect(await screen.findByText("One comment of yours is not posted yet.")).toBeVisible();
  refuse();
  await waitFor(() => expect(screen.queryByText("One comment of yours is not posted yet.")).toBeNull());
  expect(await box()).toHaveValue("On the line");
});

test("a device that says wrongly that it has no network keeps nobody's comment: an answer proves it wrong", async () => {
  renderApp(story);
  await box();
  connect(false);
  await post("From a wired machine");
  expect(await screen.findByText(/^There is no connection\. Your comment is kept on this device/)).toBeVisible();
  paper.restoreNetwork();
  await waitFor(() => expect(paper.posted).toMatchObject([{ content: "From a wired machine" }]), { timeout: 18_000 });
  expect(await published("From a wired machine")).toBeVisible();
  connect(true);
}, 40_000);

test("closed and opened again, the paper still has it, in its thread and in the list of all", async () => {
  const first = renderApp(story);
  await box();
  connect(false);
  await post("Kept overnight");
  await onItsWay();
  cleanup();
  connect(false);
  const { router, user } = renderApp("/outbox/");
  expect(first.router).not.toBe(router);
  expect(await screen.findByRole("link", { name: "How votes become seats" })).toHaveAttribute(
    "href",
    `${story}#comments`,
  );
  expect(screen.getByText(/^Not posted yet\. It is posted by itself/)).toBeVisible();
  connect(true);
  await user.click(await screen.findByRole("button", { name: "Send now" }));
  expect(await screen.findByText("Your comment is published.", { selector: "main *" })).toBeVisible();
  expect(paper.posted).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Remove from this list" }));
  expect(await screen.findByText(/^Nothing is on its way/)).toBeVisible();
});

test("Edit takes the words back into the form below their story; Cancel takes them out", async () => {
  renderApp(story);
  await box();
  connect(false);
  await post("Not quite right");
  const waiting = within(await onItsWay());
  fireEvent.click(waiting.getByRole("button", { name: "Edit" }));
  await waitFor(async () => expect(await box()).toHaveValue("Not quite right"));
  expect(await readOutbox()).toEqual([]);
  await post("Right");
  fireEvent.click(within(await onItsWay()).getByRole("button", { name: "Cancel" }));
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
  expect(screen.queryByRole("region", { name: "Comments on their way" })).toBeNull();
  expect(paper.posted).toEqual([]);
});

test("without an answer the form keeps the words, and is emptied when the paper has found the comment", async () => {
  let answers = false;
  const service = "/wp-json/wp/v2/comments";
  const listed: object[] = [];
  paper.answer(service, async (request) => {
    if (request.method !== "POST") return Response.json(listed, { headers: { "X-WP-TotalPages": "1" } });
    const { content } = await request.json();
    listed.push({
      id: 5,
      parent: 0,
      author_name: "Ada Reader",
      author_url: "",
      date_gmt: "2026-11-23T10:00:00",
      content: { rendered: `<p>${content}</p>` },
    });
    if (answers) throw new Error("Sent twice");
    answers = true;
    throw new TypeError("Failed to fetch");
  });
  renderApp(story);
  await post("Did it arrive?");
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be confirmed.*sends it again by itself/);
  expect(await box()).toHaveValue("Did it arrive?");
  vi.setSystemTime(Date.now() + 20_000);
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await screen.findByText("Your comment had already arrived.")).toBeVisible();
  expect(await box()).toHaveValue("");
  expect(screen.queryByRole("alert")).toBeNull();
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
});

test("words changed after no answer came are posted instead of those", async () => {
  renderApp(story);
  await box();
  paper.cutNetwork();
  await post("First thought");
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be confirmed/);
  paper.restoreNetwork();
  await post("Second thought");
  expect(await published("Second thought")).toBeVisible();
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
  expect(paper.posted).toMatchObject([{ content: "Second thought" }]);
});
