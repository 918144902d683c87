import { readFileSync, readdirSync } from "node:fs";
import type { StorySite } from "#content/toStory.ts";

const root = "tests/fixtures/html";

export const site: StorySite = { home: "https://wordpress.example/", ownOrigin: true };

/** Names of all stories that are kept as WordPress sent them. */
export const sourceNames = readdirSync(root).sort();

export function expectedFile(name: string): string {
  return `${root}/${name}/expected.html`;
}

export function readSource(name: string): string {
  return readFileSync(`${root}/${name}/source.html`, "utf8");
}
