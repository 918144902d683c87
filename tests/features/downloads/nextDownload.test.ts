import { expect, test } from "vitest";
import type { Download, DownloadOffer } from "#domain/download.ts";
import type { DownloadEvent } from "#features/downloads/nextDownload.ts";
import { nextDownload } from "#features/downloads/nextDownload.ts";

const offer: DownloadOffer = { name: "all", title: "Paper", stories: 3, bytes: 30, pictureBytes: 12, hash: "h" };
const at = "2026-11-24T10:00:00.000Z";
const list = { name: "all", title: "Paper", stories: 3, hash: "h", files: [] };

function after(...events: DownloadEvent[]): Download | null {
  return events.reduce<Download | null>(nextDownload, null);
}
const asked: DownloadEvent = { type: "asked", offer, withPictures: true, at };

test("it begins running, with all the bytes that were promised before it and none of them done", () => {
  expect(after(asked)).toMatchObject({ state: "running", done: { files: 0, bytes: 0 }, total: { bytes: 42 } });
  expect(after({ ...asked, withPictures: false })?.total.bytes).toBe(30);
});

test("what lies verified when the list comes counts, and so does each file that comes", () => {
  const listed: DownloadEvent = { type: "listed", list, total: { files: 4, bytes: 40 }, done: { files: 1, bytes: 10 } };
  expect(after(asked, listed, { type: "kept", bytes: 5 })).toMatchObject({ hash: "h", done: { files: 2, bytes: 15 } });
});

test("a file that was on its way when the reader paused still counts, and starts nothing again", () => {
  expect(after(asked, { type: "paused" }, { type: "kept", bytes: 5 })).toMatchObject({
    state: "paused",
    done: { bytes: 5 },
  });
});

test.each([
  [["lost"], "waiting"],
  [["lost", "back"], "running"],
  [["lost", "paused"], "paused"],
  [["paused", "lost"], "paused"],
  [["paused", "back"], "paused"],
  [["paused", "full"], "paused"],
  [["full"], "full"],
  [["full", "resumed"], "running"],
  [["full", "paused"], "full"],
] as const)("after %j it is %s", (types, state) => {
  expect(after(asked, ...types.map((type) => ({ type })))?.state).toBe(state);
});

test("it is complete only when nothing is missing, and stays so old while it is brought up to date", () => {
  expect(after(asked, { type: "ended", missing: 2, at })).toMatchObject({ state: "incomplete", completedAt: null });
  const complete = after(asked, { type: "ended", missing: 0, at });
  expect(complete).toMatchObject({ state: "complete", completedAt: at });
  expect(nextDownload(complete, { type: "resumed" })).toMatchObject({ state: "running", completedAt: at });
});

test("whatever still happens to one that was removed or paused makes nothing of it", () => {
  expect(nextDownload(null, { type: "kept", bytes: 5 })).toBeNull();
  expect(nextDownload(null, { type: "ended", missing: 0, at })).toBeNull();
  expect(after(asked, { type: "paused" }, { type: "ended", missing: 0, at })?.state).toBe("paused");
});
