import "@testing-library/jest-dom/vitest";
import "fake-indexeddb/auto";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { emptyShelves } from "./support/emptyShelves.ts";

// A chunk that is fetched on demand is first compiled here: that time is the test runner's, not the reader's.
configure({ asyncUtilTimeout: 10_000 });

// What the app complains about is a fault, whatever else the test shows.
const complaints: unknown[][] = [];
beforeEach(() => {
  complaints.length = 0;
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void complaints.push(words));
  }
  window.scrollTo = () => {};
  window.scrollBy = () => {};
  Element.prototype.scrollIntoView = () => {};
  // jsdom lays nothing out: every window is a wide one with a fine pointer, unless a test says otherwise.
  window.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener() {}, removeListener() {} });
});

afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await emptyShelves();
  localStorage.clear();
  sessionStorage.clear();
  expect(complaints).toEqual([]);
  vi.restoreAllMocks();
});
