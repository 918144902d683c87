import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { SearchHit, SearchResults } from "#domain/search.ts";
import { source } from "#sources/source.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const hit: SearchHit = {
  path: "/how-votes-become-seats/",
  title: [{ text: "How votes become seats", hit: false }],
  snippet: [],
  section: null,
  publishedAt: "2023-01-01T00:00:00Z",
};

test("while a slow site is asked nothing is said of what was typed, neither how many there are nor that there are none", async () => {
  openPaper();
  let answer: (results: SearchResults) => void = () => {};
  const search = vi.spyOn(source, "search").mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  /** Answers what was asked last, once it has been. */
  const say = async (query: string, hits: SearchHit[]) => {
    await waitFor(() => expect(search.mock.lastCall?.[0]).toBe(query));
    await act(async () => answer({ hits, total: hits.length }));
  };

  const { user } = renderApp("/search/?q=votes");
  const field = await screen.findByRole("searchbox");
  await say("votes", [hit]);
  expect(await screen.findByText("1 story for “votes”")).toBeVisible();
  await user.type(field, "x");
  expect(screen.getByText("1 story for “votes”")).toBeVisible();
  await say("votesx", []);
  expect(await screen.findByText("Nothing found for “votesx”")).toBeVisible();
  await user.type(field, "y");
  expect(screen.queryByText(/^Nothing found/)).toBeNull();
  await say("votesxy", [hit]);
  expect(await screen.findByText("1 story for “votesxy”")).toBeVisible();
});

test("results that were cleared away do not come back with the first letters of another question", async () => {
  openPaper();
  let answer: (results: SearchResults) => void = () => {};
  vi.spyOn(source, "search").mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  const { user } = renderApp("/search/?q=votes");
  const field = await screen.findByRole("searchbox");
  await act(async () => answer({ hits: [hit], total: 1 }));
  expect(await screen.findByText("1 story for “votes”")).toBeVisible();
  await user.clear(field);
  expect(screen.queryByText("How votes become seats")).toBeNull();
  await user.type(field, "se");
  expect(source.search).toHaveBeenLastCalledWith("se", expect.anything());
  expect(screen.queryByText("How votes become seats")).toBeNull();
  await act(async () => answer({ hits: [hit], total: 1 }));
  expect(await screen.findByText("1 story for “se”")).toBeVisible();
});
