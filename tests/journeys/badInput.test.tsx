import { screen, within } from "@testing-library/react";
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

const damages = [
  ["cut off", () => new Response('{"name": "Wor')],
  ["not JSON", () => new Response("<!doctype html><p>Welcome to the airport's network")],
  ["of the wrong shape", () => Response.json({ hello: "reader" })],
] as const;

/** Files beside the stories: the page that cannot do without each, and what a reader finds there when all is well. */
const files = [
  ["front.json", "/", "Seoul brings Tokyo and Beijing back to one table"],
  ["lists/section/world.json", "/category/world/", "How votes become seats"],
  ["trending.json", "/trending/", "Seoul brings Tokyo and Beijing back to one table"],
  ["search.json", "/search/?q=vaccine", "How a vaccine teaches the body"],
] as const;

// These before the others: what was whole once is known for the rest of the visit.
test.each(files)("%s, missing, leaves a page with a way on at %s", async (file, path) => {
  paper.answer(`/edition/${file}`, () => new Response("Not found", { status: 404 }));
  renderApp(path);
  expect(await screen.findByRole("heading", { name: /^There is (?:no page|nothing) here$/ })).toBeVisible();
  expect(screen.getByRole("searchbox")).toBeVisible();
});

test.each(files)(
  "%s, however damaged, is said to be our fault at %s, and Try again brings the page",
  async (file, path, title) => {
    const whole = await (await fetch(`/edition/${file}`)).text();
    let answer: () => Response = damages[0][1];
    paper.answer(`/edition/${file}`, () => answer());
    const { user } = renderApp(path);
    for (const [, damaged] of damages) {
      answer = damaged;
      expect(await screen.findByRole("heading", { name: "This page did not print well" })).toBeVisible();
      expect(screen.getByText(new RegExp(`/edition/${file} answered 200`))).toBeVisible();
      await user.click(screen.getByRole("button", { name: "Try again" }));
    }
    answer = () => new Response(whole);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    const main = within(screen.getByRole("main"));
    expect((await main.findAllByRole("link", { name: title }))[0]).toBeVisible();
  },
);

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
