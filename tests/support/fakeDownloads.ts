import { createHash } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import { expect, vi } from "vitest";
import type { Download, DownloadOffer } from "#domain/download.ts";
import { stubCaches } from "./fakeCaches.ts";
import { openNetwork } from "./paper.ts";

/** An edition of a few files, whose download lists always tell the truth about it unless a test changes what is served. */
export function openDownloads() {
  vi.resetModules();
  vi.stubGlobal("indexedDB", new IDBFactory());
  const device = stubCaches();
  const files = new Map([["site.json", "{}"]]);
  for (const number of [1, 2, 3, 4, 5, 6]) files.set(`articles/a-${number}.json`, `{"story":${number}}`);
  files.set("pictures/p-800.avif", "picture");
  const namesIn: Record<string, () => string[]> = {
    all: () => [...files.keys()],
    "section/world": () => ["site.json", "articles/a-1.json", "articles/a-2.json"],
  };
  const listOf = (name: string) => {
    const listed = (namesIn[name]?.() ?? []).map((file) => {
      const body = files.get(file) ?? "";
      return { file, bytes: body.length, sha256: sha256(body), ...(file.startsWith("pictures/") && { picture: true }) };
    });
    const hash = sha256(listed.map(({ file, sha256: hash }) => `${hash} ${file}\n`).join(""));
    return { format: 1, name, title: name, stories: 6, hash, files: listed };
  };
  const offerOf = (name: string): DownloadOffer => ({
    name,
    title: name,
    stories: 6,
    bytes: 100,
    pictureBytes: 7,
    hash: listOf(name).hash,
  });
  const paper = openNetwork([], async ({ url }) => {
    const file = new URL(url).pathname.replace("/edition/", "");
    const list = /^downloads\/(.+)\.json$/.exec(file)?.[1];
    if (list) return Response.json(listOf(list));
    const body = files.get(file);
    return body === undefined
      ? new Response("gone", { status: 404 })
      : new Response(body, { headers: { "Content-Type": "application/json" } });
  });
  const asked = (file: string) => paper.requested.filter((request) => request === `GET /edition/${file}`).length;
  return { device, files, paper, listOf, offerOf, asked };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The paper in a tab of its own: fresh modules over the same device. */
export async function openTab() {
  vi.resetModules();
  const tab = await import("#features/downloads/downloads.ts");
  const { readDownloads } = await import("#storage/downloads.ts");
  const stateOf = async (name: string): Promise<Download | undefined> =>
    (await readDownloads()).find((one) => one.name === name);
  const until = (name: string, state: Download["state"]) =>
    vi.waitFor(async () => expect((await stateOf(name))?.state).toBe(state), 10_000);
  return { ...tab, stateOf, until };
}
