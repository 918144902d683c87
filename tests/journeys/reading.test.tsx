import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const lead = "Seoul brings Tokyo and Beijing back to one table";

beforeEach(() => {
  openPaper();
});

test("the front page has its lead, its sections and what is trending", async () => {
  renderApp("/");
  expect(await screen.findByRole("heading", { name: lead, level: 2 })).toBeVisible();
  const sections = screen.getByRole("navigation", { name: "Sections" });
  for (const name of ["Political Ideologies", "World", "Economy", "Science", "Technology", "Culture", "Trending"]) {
    expect(await within(sections).findByRole("link", { name })).toBeVisible();
  }
  const trending = screen.getByRole("region", { name: "Trending" });
  expect(await within(trending).findAllByRole("listitem")).toHaveLength(10);
  expect(within(trending).getByText("Chosen by the editors")).toBeVisible();
  expect(document.title).toBe("Broadsheet");
});

test("a reader opens the lead story and finds every part of it", async () => {
  const { user } = renderApp("/");
  await user.click(await screen.findByRole("link", { name: lead }));
  const headline = await screen.findByRole("heading", { name: lead, level: 1 });
  expect(headline).toHaveFocus();
  expect(document.title).toBe(`${lead} – Broadsheet`);
  const story = within(screen.getByRole("article", { name: "" }));
  expect(story.getAllByRole("link", { name: "Political Ideologies" })[0]).toHaveAttribute(
    "href",
    "/category/political-ideologies/",
  );
  expect(story.getByText(/^Published .+ ago on/)).toHaveTextContent("26 September 2023");
  expect(story.getByRole("button", { name: "Share" })).toBeVisible();
  expect(story.getByRole("heading", { name: "Related topics" })).toBeVisible();
  expect(await story.findByText("Up next")).toBeVisible();
  expect(await story.findByText("Don’t miss")).toBeVisible();
  expect(await story.findByRole("heading", { name: "Leave a Reply" })).toBeVisible();
  expect(story.getByRole("heading", { name: "Trending" })).toBeVisible();
});

test("a section has two pages, and page 99 is none of them", async () => {
  const { user, router } = renderApp("/category/political-ideologies/");
  expect(await screen.findByRole("heading", { name: "Political Ideologies", level: 1 })).toBeVisible();
  await user.click(await screen.findByRole("link", { name: /Older stories/ }));
  expect(await screen.findByText("Page 2 of 2")).toBeVisible();
  expect(router.state.location.pathname).toBe("/category/political-ideologies/page/2/");
  await router.navigate("/category/political-ideologies/page/99/");
  expect(await screen.findByRole("heading", { name: "There is no page here" })).toBeVisible();
});

test("a nested section address opens its last segment", async () => {
  renderApp("/category/anything/above/science/");
  expect(await screen.findByRole("heading", { name: "Science", level: 1 })).toBeVisible();
});

test("the front page under the name of its file leads to its address", async () => {
  const { router } = renderApp("/index.html");
  expect(await screen.findByRole("heading", { name: "Broadsheet", level: 1 })).toBeVisible();
  expect(router.state.location.pathname).toBe("/");
});

test("tags and desks have pages", async () => {
  const { router } = renderApp("/tag/elections/");
  expect(await screen.findByRole("heading", { name: "Elections", level: 1 })).toBeVisible();
  await router.navigate("/author/science-desk/");
  expect(await screen.findByRole("heading", { name: "The Science Desk", level: 1 })).toBeVisible();
});

test("the trending page is numbered and says what it is ranked by", async () => {
  renderApp("/trending/");
  const main = within(await screen.findByRole("main"));
  expect(await main.findByText("Chosen by the editors")).toBeVisible();
  expect(main.getAllByRole("listitem")).toHaveLength(10);
});

test("trending follows reads where they are counted, and discussion where they are not", async () => {
  const paper = openPaper();
  paper.answer("/wp-json/wordpress-popular-posts/v1/popular-posts", () =>
    Response.json([103, 101, 105, 104, 102].map((id) => ({ id }))),
  );
  const first = renderApp("/trending/");
  expect(await screen.findByText("Most read in the last 24 hours", { selector: "main *" })).toBeVisible();
  expect(within(screen.getByRole("main")).getAllByRole("listitem")).toHaveLength(5);
  first.router.dispose();
  cleanup();
  paper.answer("/wp-json/wordpress-popular-posts/v1/popular-posts", () => Response.json([]));
  const marks = [105, 105, 105, 101, 101, 110, 103, 104].map((post) => ({ post, date_gmt: new Date().toISOString() }));
  paper.answer("/wp-json/wp/v2/comments?orderby", () => Response.json(marks));
  renderApp("/trending/");
  expect(await screen.findByText("Most discussed lately", { selector: "main *" })).toBeVisible();
  expect(within(screen.getByRole("main")).getAllByRole("listitem")).toHaveLength(5);
});

test("what search finds is in the address, as it is typed", async () => {
  const { user, router } = renderApp("/search/");
  await user.type(await screen.findByRole("searchbox"), "vaccine");
  expect(await screen.findByText(/“vaccine”/)).toBeVisible();
  await waitFor(() => expect(router.state.location.search).toBe("?q=vaccine"));
  expect(screen.getAllByRole("listitem").length).toBeGreaterThan(0);
  await user.clear(screen.getByRole("searchbox"));
  await user.type(screen.getByRole("searchbox"), "vacine");
  await waitFor(() => expect(screen.getByText(/“vacine”/)).toBeVisible());
});

test.each([
  ["a question without an answer", "zzzzqqqq", /Nothing found for “zzzzqqqq”/],
  ["one letter", "a", /at least two letters/],
  ["HTML", "<img src=x onerror=alert(1)>", /Nothing found for “<img src=x onerror=alert\(1\)>”/],
  ["500 letters", "x".repeat(500), /Nothing found for “x{30}…”/],
])("search with %s says so", async (_, query, sentence) => {
  renderApp(`/search/?q=${encodeURIComponent(query)}`);
  expect(await screen.findByText(sentence)).toBeVisible();
});
