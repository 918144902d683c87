import { configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readOutbox } from "#storage/outbox.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

configure({ asyncUtilTimeout: 8_000 });
beforeAll(compileComments, 60_000);

let paper: Paper;
beforeEach(() => void (paper = openPaper()));

const story = "/how-votes-become-seats/";
const service = "/wp-json/wp/v2/comments";
const box = () => screen.findByRole("textbox", { name: /^Comment/ });

async function fillIn(text: string) {
  fireEvent.change(await box(), { target: { value: text } });
  fireEvent.change(screen.getByRole("textbox", { name: /^Name/ }), { target: { value: "Ada Reader" } });
  fireEvent.change(screen.getByRole("textbox", { name: /^Email/ }), { target: { value: "ada@example.org" } });
}

const press = () => fireEvent.click(screen.getByRole("button", { name: "Post Comment" }));

test("who is quicker than a hand waits out the rest of two seconds, with the comment kept meanwhile", async () => {
  // The machine may be slow: by the page's clock the button is pressed in the moment in which the form comes.
  vi.useFakeTimers({ toFake: ["performance"] });
  let sentAt = 0;
  let kept = 0;
  paper.answer(service, async ({ method }) => {
    if (method !== "POST") return Response.json([], { headers: { "X-WP-TotalPages": "1" } });
    sentAt = Date.now();
    kept = (await readOutbox()).length;
    const wire = { id: 7, parent: 0, author_name: "Ada Reader", author_url: "", date_gmt: "2026-11-23T10:00:00" };
    return Response.json({ ...wire, content: { rendered: "<p>Quick</p>" }, status: "approved" }, { status: 201 });
  });
  renderApp(story);
  await fillIn("Quick");
  const pressedAt = Date.now();
  press();
  await waitFor(() => expect(screen.getByRole("button", { name: "Posting…" })).toBeDisabled());
  await waitFor(async () => expect(await readOutbox()).toMatchObject([{ draft: { content: "Quick" } }]));
  expect(await screen.findByText("Quick", { selector: "#comments article p" })).toBeVisible();
  expect(sentAt - pressedAt).toBeGreaterThan(1_990);
  expect(kept).toBe(1);
  vi.useRealTimers();
});

test("the field that no person sees is hidden from them, and what fills it in is told to press again", async () => {
  renderApp(story);
  await fillIn("By hand, with a helpful browser");
  const trap = screen.getByLabelText("Leave this field empty");
  expect(trap).toHaveAttribute("tabindex", "-1");
  expect(trap).toHaveAttribute("autocomplete", "off");
  expect(screen.queryByRole("textbox", { name: "Leave this field empty" })).toBeNull();
  fireEvent.change(trap, { target: { value: "https://pills.example/" } });
  press();
  expect(await screen.findByRole("alert")).toHaveTextContent(/no person sees was filled in/);
  expect(await box()).toHaveValue("By hand, with a helpful browser");
  expect(paper.posted).toEqual([]);
  press();
  await waitFor(() => expect(paper.posted).toHaveLength(1));
  expect(Object.keys(Object(paper.posted[0])).toSorted()).toEqual(
    ["post", "parent", "author_name", "author_email", "author_url", "content"].toSorted(),
  );
});
