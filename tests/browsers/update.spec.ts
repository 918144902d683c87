import { test } from "./support/browserTest.ts";
import type { Reader } from "./support/Reader.ts";

const release = (reader: Reader) => reader.tab.ask(() => document.documentElement.dataset.release);

test("a new release is offered, and taken at a press", async ({ reader, paper }) => {
  await reader.open("/how-votes-become-seats/");
  await reader.until(() => Boolean(navigator.serviceWorker.controller));
  const first = await release(reader);
  await paper.stop();
  await paper.restart("second");
  // As the paper itself asks, once an hour.
  await reader.tab.ask(async () => void (await (await navigator.serviceWorker.ready).update()));
  await reader.sees("status", /^A new version/);
  await reader.press("button", "Reload");
  await reader.until((old) => {
    const now = document.documentElement.dataset.release;
    return document.readyState === "complete" && now !== undefined && now !== old;
  }, first);
  await reader.sees("heading", "How votes become seats");
});
