import { beforeEach, expect, test, vi } from "vitest";
import { openDownloads, openTab } from "#tests/support/fakeDownloads.ts";

const kept = "broadsheet-kept";
let { device, files, paper, listOf, offerOf, asked } = openDownloads();
beforeEach(() => {
  ({ device, files, paper, listOf, offerOf, asked } = openDownloads());
});

test("everything listed lies on the device when it is complete, each file asked for once", async () => {
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "complete");
  expect(await tab.stateOf("all")).toMatchObject({ done: { files: 8 }, total: { files: 8 } });
  expect(device.keysOf(kept)).toEqual(expect.arrayContaining(["/edition/articles/a-6.json", "/edition/pictures/p"]));
  for (const file of files.keys()) expect(asked(file), file).toBe(1);
});

test("without pictures none is asked for; they can be added later, and nothing else is asked for again", async () => {
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), false);
  await tab.until("all", "complete");
  expect(asked("pictures/p-800.avif")).toBe(0);
  await tab.startDownload(offerOf("all"), true);
  await vi.waitFor(async () => expect((await tab.stateOf("all"))?.done.files).toBe(8), 10_000);
  expect(asked("pictures/p-800.avif")).toBe(1);
  expect(asked("articles/a-1.json")).toBe(1);
});

test("without a network it waits, and goes on by itself where it was", async () => {
  paper.answer("/edition/articles/a-4.json", async () => {
    // Files that come side by side may be ready in any order: this one is to lie there before the network goes.
    await vi.waitFor(() => expect(device.keysOf(kept)).toContain("/edition/site.json"), 10_000);
    paper.cutNetwork();
    throw new TypeError("Failed to fetch");
  });
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "waiting");
  const before = (await tab.stateOf("all"))?.done.files ?? 0;
  expect(before).toBeGreaterThan(0);
  paper.answer("/edition/articles/a-4.json", () => new Response(files.get("articles/a-4.json")));
  paper.restoreNetwork();
  window.dispatchEvent(new Event("online"));
  await tab.until("all", "complete");
  expect(asked("site.json")).toBe(1);
});

test("another tab goes on with what a dead one left, and asks for nothing that lies verified", async () => {
  paper.answer("/edition/articles/a-5.json", () => new Promise(() => {}));
  const first = await openTab();
  await first.startDownload(offerOf("all"), true);
  await vi.waitFor(async () => expect((await first.stateOf("all"))?.done.files).toBe(7), 10_000);
  paper.answer("/edition/articles/a-5.json", () => new Response(files.get("articles/a-5.json")));
  const second = await openTab();
  await second.goOnWithAll();
  await second.until("all", "complete");
  for (const file of files.keys()) expect(asked(file), file).toBe(file === "articles/a-5.json" ? 2 : 1);
});

test("asked for as the network went, the first one goes on by itself with the next visit", async () => {
  paper.answer("/edition/downloads/all.json", () => new Promise(() => {}));
  const first = await openTab();
  await first.startDownload(offerOf("all"), true);
  await vi.waitFor(() => expect(asked("downloads/all.json")).toBe(1), 10_000);
  paper.answer("/edition/downloads/all.json", () => Response.json(listOf("all")));
  const second = await openTab();
  const { resumeDownloads } = await import("#features/downloads/resumeDownloads.ts");
  await resumeDownloads();
  await second.until("all", "complete");
});

test("a file that was laid down but not noted is verified where it lies", async () => {
  device.plant(kept, "/edition/articles/a-3.json", files.get("articles/a-3.json") ?? "");
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "complete");
  expect(asked("articles/a-3.json")).toBe(0);
});

test("a device that runs full keeps what fitted and what was there before, and says so", async () => {
  const tab = await openTab();
  await tab.startDownload(offerOf("section/world"), false);
  await tab.until("section/world", "complete");
  device.limit(1_400);
  files.set("articles/a-3.json", "x".repeat(1_200));
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "full");
  expect((await tab.stateOf("section/world"))?.state).toBe("complete");
  expect(device.keysOf(kept)).toEqual(
    expect.arrayContaining(["/edition/articles/a-1.json", "/edition/articles/a-2.json"]),
  );
  device.limit(Infinity);
  await tab.resumeDownload("all");
  await tab.until("all", "complete");
  expect(asked("articles/a-1.json")).toBe(1);
});

test("a file that is not what the list says is not kept, and the download says that it is incomplete", async () => {
  paper.answer("/edition/articles/a-2.json", () => new Response("something else"));
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "incomplete");
  expect(device.keysOf(kept)).not.toContain("/edition/articles/a-2.json");
  expect(await tab.stateOf("all")).toMatchObject({ done: { files: 7 } });
});

test("a sign-in wall counts as no network", async () => {
  paper.answer(
    "/edition/articles/a-2.json",
    () => new Response("<p>Sign in", { headers: { "Content-Type": "text/html" } }),
  );
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "waiting");
  expect(device.keysOf(kept)).not.toContain("/edition/articles/a-2.json");
});

test("brought up to date, only what changed is asked for, and what is listed no more goes", async () => {
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "complete");
  files.set("articles/a-1.json", '{"story":"corrected"}');
  files.delete("articles/a-6.json");
  const before = paper.requested.length;
  await tab.resumeDownload("all");
  await vi.waitFor(async () => expect((await tab.stateOf("all"))?.hash).toBe(listOf("all").hash), 10_000);
  await tab.until("all", "complete");
  expect(paper.requested.slice(before)).toEqual(["GET /edition/downloads/all.json", "GET /edition/articles/a-1.json"]);
  await vi.waitFor(() => expect(device.keysOf(kept)).not.toContain("/edition/articles/a-6.json"), 10_000);
});

test("removed, it frees its room; what another download lists too stays", async () => {
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.startDownload(offerOf("section/world"), false);
  await tab.until("section/world", "complete");
  await tab.until("all", "complete");
  await tab.removeDownload("all");
  expect(
    device
      .keysOf(kept)
      .filter((key) => key.startsWith("/edition/"))
      .toSorted(),
  ).toEqual(["/edition/articles/a-1.json", "/edition/articles/a-2.json", "/edition/site.json"]);
  await tab.removeDownload("section/world");
  expect(device.keysOf(kept)).toEqual([]);
});
