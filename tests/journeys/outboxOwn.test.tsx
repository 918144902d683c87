import { act, cleanup, configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readOutbox } from "#storage/outbox.ts";
import { readOwnComments } from "#storage/ownComments.ts";
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

/** A site that keeps no keys, as WordPress does not: each sending gets the next of the answers, and the list is what it is. */
function openSite(...answers: (() => Response | Promise<Response>)[]) {
  const site = { paper: openPaper(), listed: new Array<object>(), sendings: 0 };
  site.paper.answer(service, ({ method, url }) => {
    if (method === "POST") return answers[site.sendings++]?.() ?? Response.error();
    if (/comments\/\d+\?/.test(url)) return refusal(401, "rest_cannot_read");
    return Response.json(site.listed, { headers: { "X-WP-TotalPages": "1" } });
  });
  return site;
}

const duplicate = () => refusal(409, "comment_duplicate");

const ownOnes = async () => (await readOwnComments()).map(({ comment, status }) => [comment.id, status]);

test("a reader who leaves the page while it is sent finds it again as their own", async () => {
  let answer = () => {};
  const site: { paper: Paper } = openSite(async () => {
    await new Promise<void>((resolve) => (answer = resolve));
    return Response.json({ ...wire(31, "Sent while I went on"), status: "hold" }, { status: 201 });
  });
  const { router } = renderApp(story);
  await post("Sent while I went on");
  await waitFor(() => expect(site.paper.requested).toContain(`POST ${service}`));
  await act(() => router.navigate("/trending/"));
  answer();
  await waitFor(async () => expect(await ownOnes()).toEqual([[31, "held"]]));
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
  cleanup();
  renderApp(story);
  expect(await screen.findByText("Sent while I went on", { selector: "#comments article p" })).toBeVisible();
});

test("what the site calls a repetition waits for a moderator, and is looked for until it is published", async () => {
  const site = openSite(lost, duplicate);
  renderApp(story);
  await post("Held under no number");
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be confirmed/);
  comeBackAfter(1);
  expect(await screen.findByText("Your comment is awaiting moderation.", { selector: "section *" })).toBeVisible();
  expect(site.sendings).toBe(2);
  // What else a page asks for when its reader comes back may come before it or after it.
  const looks = () => site.paper.requested.filter((request) => /^GET .*sent=/.test(request)).length;
  const before = looks();
  comeBackAfter(2);
  await waitFor(() => expect(looks()).toBeGreaterThan(before));
  site.listed.push(wire(32, "Held under no number"));
  comeBackAfter(2);
  await waitFor(async () => expect(await ownOnes()).toEqual([[32, "approved"]]));
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
  expect(await screen.findByText("Held under no number", { selector: "#comments article p" })).toBeVisible();
  expect(site.sendings).toBe(2);
});

test("sent again from the form and called a repetition, it stays in its thread as waiting", async () => {
  openSite(lost, duplicate);
  renderApp(story);
  await post("Pressed a second time");
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be confirmed/);
  vi.setSystemTime(Date.now() + 60_000);
  fireEvent.click(screen.getByRole("button", { name: "Post Comment" }));
  expect(await screen.findByText("Your comment had already arrived.")).toBeVisible();
  expect(await box()).toHaveValue("");
  expect(await screen.findByText("Your comment is awaiting moderation.", { selector: "section *" })).toBeVisible();
  expect(await readOutbox()).toMatchObject([{ state: { kind: "held", commentId: null } }]);
});

test("sent again from the form and found in the list, it is their own", async () => {
  const site = openSite(lost);
  renderApp(story);
  await post("It was there");
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be confirmed/);
  site.listed.push(wire(34, "It was there"));
  vi.setSystemTime(Date.now() + 60_000);
  fireEvent.click(screen.getByRole("button", { name: "Post Comment" }));
  expect(await screen.findByText("Your comment had already arrived.")).toBeVisible();
  await waitFor(async () => expect(await ownOnes()).toEqual([[34, "approved"]]));
  await waitFor(async () => expect(await readOutbox()).toEqual([]));
  expect(site.sendings).toBe(1);
});
