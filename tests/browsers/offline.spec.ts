import { test } from "./support/browserTest.ts";
import type { Reader } from "./support/Reader.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";
const address = "/seoul-brings-tokyo-and-beijing-back-to-one-table/";

/** Until the worker rules the page and holds an answer from each of these addresses. */
async function untilKept(reader: Reader, parts: string[]): Promise<void> {
  await reader.until(async (wanted) => {
    if (!navigator.serviceWorker.controller) return false;
    const names = await caches.keys();
    const kept = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return wanted.every((part) => kept.flat().some((url) => url.includes(part)));
  }, parts);
}

test("after one visit, the paper opens with the server gone, and goes on when it is back", async ({
  reader,
  paper,
}) => {
  await reader.open("/");
  await reader.press("link", lead);
  await reader.openComments();
  await untilKept(reader, [
    "/shell.html",
    "/edition/site.json",
    "/edition/front.json",
    "/edition/articles/seoul-",
    "/edition/pictures/seoul-",
  ]);
  await paper.stop();

  await reader.startAfresh();
  await reader.open("/");
  await reader.sees("link", lead);
  await reader.open(address);
  await reader.until((title) => document.querySelector("h1")?.textContent === title, lead);
  await reader.until(() => (document.querySelector<HTMLImageElement>("figure img")?.naturalWidth ?? 0) > 0);

  await reader.open("/how-votes-become-seats/");
  await reader.sees("heading", "This page is not on this device");
  await reader.sees("link", lead);
  await paper.restart();
  await reader.press("button", "Try again");
  await reader.sees("heading", "How votes become seats");
});

test("a connection lost while reading is told, and its return", async ({ reader, paper }) => {
  await reader.open(address);
  await reader.openComments();
  await untilKept(reader, ["/shell.html", "/edition/articles/seoul-"]);
  await paper.stop();
  await reader.press("link", "Economy");
  await reader.sees("status", /^No connection/);
  await reader.goBack();
  await reader.until((title) => document.querySelector("h1")?.textContent === title, lead);
  await paper.restart();
  await reader.press("link", "World");
  await reader.until(() => document.querySelector("h1")?.textContent === "World");
});
