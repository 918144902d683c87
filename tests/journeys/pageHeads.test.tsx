import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

beforeEach(() => {
  openPaper();
});

const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
const address = () => document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;

/** What each page tells of itself: the beginning of its title, its one address, and whether search engines may list it. */
const pages = [
  ["/", "Broadsheet", "/", true],
  ["/how-votes-become-seats/", "How votes become seats – Broadsheet", "/how-votes-become-seats/", true],
  ["/category/anything/above/science/", "Science – Broadsheet", "/category/science/", true],
  ["/category/world/page/1/", "World – Broadsheet", "/category/world/", true],
  ["/tag/elections/", "Elections – Broadsheet", "/tag/elections/", true],
  ["/author/science-desk/", "The Science Desk – Broadsheet", "/author/science-desk/", true],
  ["/trending/", "Trending – Broadsheet", "/trending/", true],
  ["/search/", "Search – Broadsheet", "/search/", false],
  ["/search/?q=a%20vaccine", "Search: a vaccine – Broadsheet", "/search/?q=a%20vaccine", false],
  ["/saved/", "Saved stories – Broadsheet", "/saved/", false],
  ["/settings/", "Settings – Broadsheet", "/settings/", false],
  ["/outbox/", "Comments on their way – Broadsheet", "/outbox/", false],
] as const;

test.each(pages)("%s has a title, a description and one address", async (path, title, canonical, isListed) => {
  renderApp(path);
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(document.title).toBe(title));
  expect(said("description")).toMatch(/\S{5}/);
  expect(address()).toBe(canonical);
  expect(said("robots")).toBe(isListed ? null : "noindex");
});

test("a page that is not there has no address, and search engines are told to leave it", async () => {
  renderApp("/no-such-story/");
  await screen.findByRole("heading", { name: "There is no page here", level: 1 });
  expect(address()).toBeNull();
  expect(said("robots")).toBe("noindex");
});
