import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const lead = "Seoul brings Tokyo and Beijing back to one table";

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});

/** Nothing here ever reads a whole one: it would be known from then on. */
describe.each([
  ["cut off", () => new Response('{"name": "Broad')],
  ["not JSON", () => new Response("<!doctype html><p>Welcome to the airport's network")],
  ["of the wrong shape", () => Response.json({ hello: "reader" })],
  ["missing", () => new Response("Not found", { status: 404 })],
])("a site file that is %s", (_, answer) => {
  beforeEach(() => {
    paper.answer("/edition/site.json", answer);
  });

  test("does not take the front page away; the list that needs it says so, and can be tried again", async () => {
    renderApp("/");
    expect(await screen.findByRole("heading", { name: lead })).toBeVisible();
    const trending = within(screen.getByRole("region", { name: "Trending" }));
    expect(await trending.findByRole("button", { name: "Try again" })).toBeVisible();
    expect(screen.getAllByRole("link", { name: "Broadsheet" })[0]).toBeVisible();
  });

  test("does not take the story away", async () => {
    paper.answer("/edition/lists/author/world-desk.json", answer);
    renderApp("/how-votes-become-seats/");
    expect(await screen.findByRole("heading", { name: "How votes become seats", level: 1 })).toBeVisible();
    expect(await screen.findByRole("heading", { name: "Leave a Reply" })).toBeVisible();
  });
});
