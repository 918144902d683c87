import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

beforeAll(compileComments, 60_000);

let paper: Paper;
beforeEach(() => {
  paper = openPaper();
});

const story = "/how-votes-become-seats/";
const comment = () => screen.findByRole("textbox", { name: /^Comment/ });

test("half a comment is there again after reading something else", async () => {
  const { user, router } = renderApp(story);
  await user.type(await comment(), "Half a thought");
  await act(() => router.navigate("/how-a-vaccine-teaches-the-body/"));
  await screen.findByRole("heading", { name: "How a vaccine teaches the body", level: 1 });
  expect(await comment()).toHaveValue("");
  await act(() => router.navigate(-1));
  await screen.findByRole("heading", { name: "How votes become seats", level: 1 });
  expect(await comment()).toHaveValue("Half a thought");
});

test("a refusal that arrives after the reader went on is said, and the text is kept", async () => {
  let refuse = () => {};
  paper.answer("/wp-json/wp/v2/comments", (request) => {
    if (request.method !== "POST") return Response.json([], { headers: { "X-WP-TotalPages": "1" } });
    const flood = { code: "comment_flood", message: "Slow down.", data: { status: 400 } };
    return new Promise<Response>((resolve) => (refuse = () => resolve(Response.json(flood, { status: 400 }))));
  });
  const { user, router } = renderApp(story);
  await user.type(await comment(), "Too soon");
  await user.type(screen.getByRole("textbox", { name: /^Name/ }), "Ada Reader");
  await user.type(screen.getByRole("textbox", { name: /^Email/ }), "ada@example.org");
  await user.click(screen.getByRole("button", { name: "Post Comment" }));
  await waitFor(() => expect(paper.requested.filter((request) => request.startsWith("POST"))).toHaveLength(1));
  await act(() => router.navigate("/trending/"));
  await screen.findByRole("heading", { name: "Trending", level: 1 });
  act(() => refuse());
  expect(await screen.findByText(/^Your comment was not taken/)).toBeInTheDocument();
  await act(() => router.navigate(-1));
  expect(await comment()).toHaveValue("Too soon");
});

test("words begun while the comment before them was on its way stay when it arrives", async () => {
  let accept = () => {};
  paper.answer("/wp-json/wp/v2/comments", (request) => {
    if (request.method !== "POST") return Response.json([], { headers: { "X-WP-TotalPages": "1" } });
    const date_gmt = "2026-11-23T10:00:00";
    const posted = {
      id: 9,
      parent: 0,
      author_name: "Ada",
      author_url: "",
      date_gmt,
      content: { rendered: "<p>First</p>" },
    };
    return new Promise<Response>(
      (resolve) => (accept = () => resolve(Response.json({ ...posted, status: "approved" }, { status: 201 }))),
    );
  });
  const { user, router } = renderApp(story);
  await user.type(await comment(), "First");
  await user.type(screen.getByRole("textbox", { name: /^Name/ }), "Ada");
  await user.type(screen.getByRole("textbox", { name: /^Email/ }), "ada@example.org");
  await user.click(screen.getByRole("button", { name: "Post Comment" }));
  await waitFor(() => expect(paper.requested.filter((request) => request.startsWith("POST"))).toHaveLength(1));
  await act(() => router.navigate("/trending/"));
  await screen.findByRole("heading", { name: "Trending", level: 1 });
  await act(() => router.navigate(-1));
  const field = await comment();
  await user.clear(field);
  await user.type(field, "Second");
  await act(async () => accept());
  await user.type(screen.getByRole("textbox", { name: /^Name/ }), " Reader");
  expect(field).toHaveValue("Second");
});

test("a saved story read without a network keeps what is typed below it when the network returns", async () => {
  const first = renderApp(story);
  await first.user.click(await screen.findByRole("button", { name: "Save" }));
  await screen.findByRole("button", { name: "Saved" });
  cleanup();

  paper.cutNetwork();
  const { user } = renderApp(story);
  await screen.findByRole("heading", { name: "How votes become seats", level: 1 });
  const field = await comment();
  await user.type(field, "Written in the tunnel");
  paper.restoreNetwork();
  act(() => void window.dispatchEvent(new Event("offline")));
  act(() => void window.dispatchEvent(new Event("online")));
  await waitFor(() => expect(screen.queryByText(/^No connection/)).toBeNull());
  expect(await comment()).toBe(field);
  expect(field).toHaveValue("Written in the tunnel");
});

test("on the not-found page a whole word can be typed before anything is searched", async () => {
  const { user, router } = renderApp("/no-such-story/");
  await user.type(await screen.findByRole("searchbox"), "inflation");
  expect(router.state.location.pathname).toBe("/no-such-story/");
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "Search", level: 1 })).toBeVisible();
  expect(router.state.location.search).toBe("?q=inflation");
});

test("a page seen before is announced and takes the focus like a new one", async () => {
  const { router } = renderApp("/category/science/");
  await screen.findByRole("heading", { name: "Science", level: 1 });
  for (const [path, name] of [
    ["/category/culture/", "Culture"],
    ["/category/science/", "Science"],
    ["/category/culture/", "Culture"],
  ] as const) {
    await act(() => router.navigate(path));
    await waitFor(() => expect(screen.getByRole("heading", { name, level: 1 })).toHaveFocus());
  }
});

test("WordPress' short addresses lead to the story and to the search", async () => {
  const { router } = renderApp("/?p=105");
  expect(await screen.findByRole("article")).toBeVisible();
  expect(router.state.location.pathname).toMatch(/^\/[a-z-]+\/$/);
  await act(() => router.navigate("/?s=vaccine"));
  await waitFor(() => expect(router.state.location.search).toBe("?q=vaccine"));
  await act(() => router.navigate("/?p=99999"));
  expect(await screen.findByRole("heading", { name: "There is no page here", level: 1 })).toBeVisible();
});

test("nonsense that came while the device believed itself offline is said, not waited for", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  paper.answer("/edition/articles/how-votes-become-seats.json", () => new Response("oops"));
  renderApp("/");
  act(() => void window.dispatchEvent(new Event("offline")));
  renderApp(story);
  expect(await screen.findByRole("heading", { name: "This page did not print well", level: 1 })).toBeVisible();
  act(() => void window.dispatchEvent(new Event("online")));
});
