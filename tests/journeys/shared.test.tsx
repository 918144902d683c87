import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { readShared } from "#features/saved/readShared.ts";
import { readSaved } from "#storage/savedStories.ts";
import { emptyShelves } from "#tests/support/fakeDevice.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const path = "/how-votes-become-seats/";
const address = `http://localhost:3000${path}`;

describe("what another app shares", () => {
  const origins = ["http://localhost:3000", "https://news.example", ""];
  test.each([
    [{ url: address }, { path }],
    [{ url: address.slice(0, -1) }, { path }],
    [{ text: `Read this: ${address}?utm=x#top now` }, { path }],
    [{ title: "T", url: "", text: "https://news.example/a/b/" }, { path: "/a/b/" }],
    [{ text: "https://other.example/a/ and https://news.example/b/" }, { path: "/b/" }],
    [{ url: "https://other.example/how-votes-become-seats/" }, "elsewhere"],
    [{ url: "http://localhost:3000/" }, "elsewhere"],
    [{ url: "javascript:alert(1)" }, "elsewhere"],
    [{ url: "https://" }, "elsewhere"],
    [{ text: "Just words" }, "elsewhere"],
    [{ text: " ", url: "" }, null],
    [{}, null],
  ])("%j", (fields, shared) => {
    expect(readShared(new URLSearchParams(Object.entries(fields)), origins)).toEqual(shared);
  });
});

let paper: Paper;
beforeEach(async () => {
  await emptyShelves();
  paper = openPaper();
});

const share = (url: string) => renderApp(`/saved/?title=&text=${encodeURIComponent(url)}`);

test("a story of ours that is shared with the paper is saved, shown, and not saved again by a reload", async () => {
  const { router } = share(address);
  // The first test of the file compiles what it needs on the way.
  const notice = await screen.findByText(/“How votes become seats” is saved\./, {}, { timeout: 15_000 });
  expect(within(notice).getByRole("link", { name: "Read it now" })).toHaveAttribute("href", path);
  expect(await screen.findByRole("heading", { name: "How votes become seats", level: 2 })).toBeVisible();
  expect((await readSaved(path))?.article.path).toBe(path);
  await waitFor(() => expect(router.state.location.search).toBe(""));
}, 40_000);

test.each([
  ["somebody else's page", "https://other.example/a/", /Only this paper’s own stories can be kept here/],
  ["an address of ours without a story", "http://localhost:3000/no-such-story/", /has no story at the address/],
])("%s is answered kindly", async (_, url, words) => {
  share(url);
  expect(await screen.findByText(words)).toBeVisible();
  expect(await screen.findByText("Nothing saved yet")).toBeVisible();
});

test("a story shared without a connection is not called saved", async () => {
  paper.cutNetwork();
  share(address);
  expect(await screen.findByText(/could not be fetched to be kept/)).toBeVisible();
  expect(await readSaved(path)).toBeNull();
});
