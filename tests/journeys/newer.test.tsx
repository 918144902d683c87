import { act, screen } from "@testing-library/react";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { hearWorker } from "#sources/exchange.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const file = "/edition/articles/how-votes-become-seats.json";

test("a device without room for the newer story shows it all the same, and offers it once", async () => {
  const worker = Object.assign(navigator, { serviceWorker: new EventTarget() }).serviceWorker;
  hearWorker();
  const story = JSON.parse(await readFile(`public${file}`, "utf8"));
  const at = 1_700_000_000_000;
  // The worker's answers: the copy it has, and the network's own where that is wanted.
  openPaper().answer(file, ({ cache }) =>
    cache === "no-cache"
      ? Response.json({ ...story, title: "How seats are counted" })
      : Response.json(story, { headers: { "X-Kept": `${at} 2` } }),
  );
  const tellNewer = () => {
    const data = { type: "asked", url: `http://localhost:3000${file}`, at, news: "newer" };
    act(() => void worker.dispatchEvent(new MessageEvent("message", { data })));
  };

  const { user } = renderApp("/how-votes-become-seats/");
  expect(await screen.findByRole("heading", { level: 1, name: "How votes become seats" })).toBeVisible();
  tellNewer();
  await user.click(await screen.findByRole("button", { name: "Show" }));
  expect(await screen.findByRole("heading", { level: 1, name: "How seats are counted" })).toBeVisible();
  tellNewer();
  expect(screen.queryByText("This story was updated.")).toBeNull();
  Reflect.deleteProperty(navigator, "serviceWorker");
});
