import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const story = "/how-the-security-council-decides/";

beforeEach(() => {
  openPaper();
});

test("the section of the open story is marked in the masthead", async () => {
  renderApp(story);
  await screen.findByRole("heading", { name: "How the Security Council decides", level: 1 });
  const sections = within(screen.getByRole("navigation", { name: "Sections" }));
  expect(await sections.findByRole("link", { name: "World" })).toHaveAttribute("aria-current", "true");
  expect(sections.getByRole("link", { name: "Culture" })).not.toHaveAttribute("aria-current");
});

test("a story is not listed beside itself", async () => {
  renderApp("/how-votes-become-seats/");
  const trending = within(await screen.findByRole("region", { name: "Trending" }));
  expect(await trending.findAllByRole("listitem")).toHaveLength(9);
  expect(trending.queryByRole("link", { name: "How votes become seats" })).toBeNull();
});

test.each([
  ["a note", "#fn-1", "fn-1"],
  ["the comments", "#comments", "discussion"],
])("an address that names %s leads there", async (_, hash, id) => {
  const scrollIntoView = vi.fn<(this: Element) => void>();
  vi.stubGlobal("location", Object.assign(new URL(`http://localhost:3000${story}${hash}`), { reload() {} }));
  Element.prototype.scrollIntoView = scrollIntoView;
  renderApp(`${story}${hash}`);
  await screen.findByRole("heading", { name: "How the Security Council decides", level: 1 });
  await waitFor(() => expect(scrollIntoView.mock.contexts).toContain(document.getElementById(id)));
});

test("nothing found leads on to the sections and the newest stories", async () => {
  renderApp("/search/?q=zzzzqqqq");
  await screen.findByText(/Nothing found/);
  const main = within(screen.getByRole("main"));
  expect(await main.findByRole("link", { name: "Political Ideologies" })).toHaveAttribute(
    "href",
    "/category/political-ideologies/",
  );
  expect(main.getByRole("heading", { name: "Latest stories" })).toBeVisible();
  expect(await main.findAllByRole("article")).toHaveLength(5);
});
