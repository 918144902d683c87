import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});

const story = "/how-votes-become-seats/";
const file = "/edition/articles/how-votes-become-seats.json";

test("an article that does not exist is a page with search and the latest stories", async () => {
  renderApp("/no-such-story/");
  expect(await screen.findByRole("heading", { name: "There is no page here", level: 1 })).toBeVisible();
  expect(screen.getByRole("searchbox")).toBeVisible();
  expect((await screen.findAllByRole("listitem")).length).toBeGreaterThan(3);
});

test.each([
  ["truncated", () => new Response('{"id": 12, "slug": "how-vo')],
  ["not JSON", () => new Response("<!doctype html><p>Welcome to the airport's network")],
  ["of the wrong shape", () => Response.json({ hello: "reader" })],
  ["answered with a server error", () => new Response("", { status: 500 })],
])("an edition file that is %s is said to be our fault, and can be tried again", async (_, answer) => {
  paper.answer(file, answer);
  const { user } = renderApp(story);
  expect(await screen.findByRole("heading", { name: "This page did not print well", level: 1 })).toBeVisible();
  paper.answer(file, () => Response.json({}, { status: 404 }));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "There is no page here" })).toBeVisible();
});

test("an edition file that smuggles a script address is refused whole", async () => {
  const article = await (await fetch(file)).json();
  article.body = [
    { tag: "p", children: [{ tag: "a", attributes: { href: "javascript:alert(1)" }, children: ["press"] }] },
  ];
  paper.answer(file, () => Response.json(article));
  renderApp(story);
  expect(await screen.findByRole("heading", { name: "This page did not print well", level: 1 })).toBeVisible();
  expect(screen.queryByRole("link", { name: "press" })).toBeNull();
});

test("a network cut in the middle of a navigation keeps what was read and offers a way on", async () => {
  const { user, router } = renderApp("/");
  await screen.findByRole("heading", { name: "Seoul brings Tokyo and Beijing back to one table" });
  paper.cutNetwork();
  void router.navigate(story);
  expect(await screen.findByRole("heading", { name: "No connection", level: 1 })).toHaveFocus();
  paper.restoreNetwork();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "How votes become seats", level: 1 })).toBeVisible();
});

test("a section without stories says that it will fill", async () => {
  paper.answer("/edition/lists/section/world.json", () =>
    Response.json({ name: "World", description: "", total: 0, pageSize: 10, newest: [] }),
  );
  renderApp("/category/world/");
  expect(await screen.findByRole("heading", { name: "No stories here yet" })).toBeVisible();
});

test("a site file that cannot be read does not take the story away", async () => {
  paper.answer("/edition/site.json", () => new Response("oops"));
  paper.answer("/edition/lists/author/world-desk.json", () => new Response("oops"));
  renderApp(story);
  expect(await screen.findByRole("heading", { name: "How votes become seats", level: 1 })).toBeVisible();
});
