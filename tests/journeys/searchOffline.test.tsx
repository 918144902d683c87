import { screen, within } from "@testing-library/react";
import { readFile } from "node:fs/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { articleSchema } from "#sources/edition/schemas.ts";
import { writeSaved } from "#storage/savedStories.ts";
import type { FakeDevice } from "#tests/support/fakeDevice.ts";
import { emptyShelves, openDevice } from "#tests/support/fakeDevice.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";
import * as v from "valibot";

const slugs = {
  visited: "how-votes-become-seats",
  downloaded: "seoul-brings-tokyo-and-beijing-back-to-one-table",
  saved: "what-liberalism-means-and-why-it-means-two-things",
} as const;

let paper: Paper;
let device: FakeDevice;
beforeEach(async () => {
  await emptyShelves();
  paper = openPaper();
  device = openDevice();
});

async function readStory(slug: string): Promise<unknown> {
  return JSON.parse(await readFile(`public/edition/articles/${slug}.json`, "utf8"));
}

async function keep(cacheName: string, slug: string): Promise<void> {
  device.keep(cacheName, `/edition/articles/${slug}.json`, await readStory(slug), { ETag: '"1"' });
}

async function fillDevice(): Promise<void> {
  await keep("broadsheet-edition", slugs.visited);
  await keep("broadsheet-kept", slugs.downloaded);
  const article = v.parse(articleSchema, await readStory(slugs.saved));
  await writeSaved({ path: article.path, savedAt: "2026-11-24T03:00:00Z", article });
}

/** Opens the search without a connection. */
async function searchOffline(query = "") {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  paper.cutNetwork();
  const app = renderApp(`/search/${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`);
  const place = await screen.findByRole("region", { name: "From this device" });
  return { ...app, place: within(place) };
}

test("without a connection everything kept is searched: visited, downloaded and saved", async () => {
  await fillDevice();
  const { user, place } = await searchOffline();
  const field = screen.getByRole("searchbox");
  for (const [typed, headline] of [
    ["vote seats", /How votes become seats/],
    ["beijing tabel", /Seoul brings Tokyo and Beijing/],
    ["CADIZ liberales", /What liberalism means/],
  ] as const) {
    await user.clear(field);
    await user.type(field, typed);
    expect(await place.findByRole("link", { name: headline })).toBeVisible();
  }
  expect(place.getByText("Cádiz").tagName).toBe("MARK");
});

test("it says when nothing is found, and what was looked through", async () => {
  await fillDevice();
  const { place } = await searchOffline("xylophone");
  expect(await place.findByText("Nothing on this device for “xylophone”")).toBeVisible();
  expect(await place.findByText(/3 stories on this device were looked through/)).toBeVisible();
});

test("a device with nothing on it says so, and the paper can be asked again", async () => {
  const { user, place } = await searchOffline("votes");
  expect(await place.findByText(/No story was opened, saved or downloaded here yet/)).toBeVisible();
  await user.click(place.getByRole("button", { name: "Search the whole paper" }));
  expect(await place.findByText("Still no connection.")).toBeVisible();

  vi.spyOn(navigator, "onLine", "get").mockReturnValue(true);
  paper.restoreNetwork();
  await user.click(place.getByRole("button", { name: "Search the whole paper" }));
  expect(await screen.findByText(/stories for “votes”/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "From this device" })).toBeNull();
});

test("what is broken on the device is not found, and hides nothing", async () => {
  await fillDevice();
  device.keep("broadsheet-edition", "/edition/articles/half.json", '{"path":"/half/","title":"How vo');
  device.keep("broadsheet-edition", "/edition/articles/evil.json", { path: "javascript:alert(1)", title: "votes" });
  const { place } = await searchOffline("votes");
  expect(await place.findByRole("link", { name: /How votes become seats/ })).toBeVisible();
  expect(place.queryByRole("link", { name: "votes" })).toBeNull();
});
