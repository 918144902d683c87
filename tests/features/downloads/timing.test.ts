import { beforeEach, expect, test, vi } from "vitest";
import { openDownloads, openTab } from "#tests/support/fakeDownloads.ts";

const kept = "broadsheet-kept";
let { device, files, paper, listOf, offerOf, asked } = openDownloads();
beforeEach(() => {
  ({ device, files, paper, listOf, offerOf, asked } = openDownloads());
});

test("paused, it asks for nothing more; it goes on when the reader wants it", async () => {
  const tab = await openTab();
  paper.answer("/edition/articles/a-1.json", async () => {
    if (asked("articles/a-1.json") === 1) await tab.pauseDownload("all");
    return new Response(files.get("articles/a-1.json"));
  });
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "paused");
  await tab.resumeDownload("all");
  await tab.until("all", "complete");
});

test("paused and gone on with while files are still on their way, it is complete only with all of them", async () => {
  const tab = await openTab();
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  paper.answer("/edition/", async ({ url }) => {
    const file = new URL(url).pathname.replace("/edition/", "");
    if (file === "downloads/all.json") return Response.json(listOf("all"));
    await (file === "articles/a-1.json" ? tab.pauseDownload("all") : held);
    return new Response(files.get(file));
  });
  await tab.startDownload(offerOf("all"), true);
  await vi.waitFor(
    async () => expect(await tab.stateOf("all")).toMatchObject({ state: "paused", done: { files: 1 } }),
    10_000,
  );
  await tab.resumeDownload("all");
  letThrough();
  await tab.until("all", "complete");
  expect(await tab.stateOf("all")).toMatchObject({ done: { files: 8 } });
});

test("paused while it is brought up to date, what was listed before stays", async () => {
  const tab = await openTab();
  await tab.startDownload(offerOf("all"), true);
  await tab.until("all", "complete");
  files.set("articles/a-1.json", '{"story":"corrected"}');
  files.delete("articles/a-6.json");
  paper.answer("/edition/articles/a-1.json", async () => {
    await tab.pauseDownload("all");
    return new Response(files.get("articles/a-1.json"));
  });
  const { applyEvent } = await import("#features/downloads/applyEvent.ts");
  await applyEvent("all", { type: "resumed" });
  await (await import("#features/downloads/fetchDownload.ts")).fetchDownload("all");
  expect((await tab.stateOf("all"))?.state).toBe("paused");
  expect(device.keysOf(kept)).toContain("/edition/articles/a-6.json");
});

test("what is asked for just as the last one ends is fetched too", async () => {
  let giveBack = () => {};
  const given = new Promise<void>((resolve) => (giveBack = resolve));
  const request = async (_: string, work: () => Promise<void>) => {
    await work();
    await given;
  };
  Object.assign(navigator, { locks: { request } });
  const tab = await openTab();
  await tab.startDownload(offerOf("section/world"), false);
  await tab.until("section/world", "complete");
  await tab.startDownload(offerOf("all"), false);
  giveBack();
  await tab.until("all", "complete");
  Reflect.deleteProperty(navigator, "locks");
});
