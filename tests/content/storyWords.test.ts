import { expect, test } from "vitest";
import { bodyText } from "#domain/body.ts";
import { toStory } from "#content/toStory.ts";
import { showStory } from "./storyHtml.tsx";
import { readSource, site, sourceNames } from "./storySources.ts";

/** What docs/decisions/006 lists: no words of the story, or shown by something else than words. */
const exceptions = [
  "head, script, style, template, title, noembed, noframes, datalist, canvas",
  "iframe, audio, video",
  "select, textarea, option, form button",
  "svg :not(text, text *, foreignObject, foreignObject *), annotation, annotation-xml",
].join(", ");

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

/** The first word that is missing after those before it, with its place; null when all are there. */
function firstLost(words: string[], shown: string): string | null {
  const text = shown.replace(/\s+/g, "");
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word, at);
    if (found < 0) return `${index}: ${words.slice(Math.max(0, index - 3), index + 1).join(" ")}`;
    at = found + word.length;
  }
  return null;
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
