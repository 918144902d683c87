import { expect, test } from "vitest";
import { bodyText } from "#domain/body.ts";
import { toStory } from "#content/toStory.ts";
import { exceptions, firstLost } from "#tests/support/lostWords.ts";
import { showStory } from "./storyHtml.tsx";
import { readSource, site, sourceNames } from "./storySources.ts";

/** Spare pictures are no words; a playlist's spare list is. */
function isShown(text: Text): boolean {
  const around = text.parentElement;
  if (around?.closest(exceptions)) return false;
  if (around?.localName === "svg") return false;
  const spare = around?.closest("noscript");
  return !spare || spare.parentElement?.className.split(" ").includes("wp-playlist") === true;
}

function visibleWords(html: string): string[] {
  const inert = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
  const walker = document.createTreeWalker(inert, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && isShown(node)) words.push(...node.data.split(/\s+/).filter((word) => word !== ""));
  }
  return words;
}

test.each(sourceNames)("every word of %s is shown, in order", async (name) => {
  const html = readSource(name);
  const body = toStory(html, site);
  const words = visibleWords(html);
  expect(firstLost(words, (await showStory(body)).textContent)).toBeNull();
  expect(firstLost(words, bodyText(body))).toBeNull();
});

test("the sources have words enough to lose", () => {
  expect(sourceNames.flatMap((name) => visibleWords(readSource(name))).length).toBeGreaterThan(1500);
});

test("a lost word would be noticed", () => {
  expect(firstLost(["one", "two"], "two one")).toBe("1: one two");
});
