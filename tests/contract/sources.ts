import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { NewsSource } from "#sources/NewsSource.ts";
import { createEditionSource } from "#sources/edition/editionSource.ts";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";

export interface Case {
  open: () => Paper;
  create: () => NewsSource;
  /** Where it asks for stories. */
  storyAddress: string;
  /** The same paper with the story *How votes become seats* locked by the password `enter`; null: nothing is ever locked there. */
  openLocked: (() => Paper) | null;
  /** The same paper where nobody counts readings. */
  openUncounted: () => Paper;
  /** Whether its search forgives slips of the finger: a database's own does not. */
  forgivesSlips: boolean;
}

function openLockedWordPress(): Paper {
  const paper = openWordPress();
  const locked = { rendered: "", protected: true };
  paper.change(116, { secret: "<p>The secret.</p>", content: locked, excerpt: locked });
  return paper;
}

/** The bundled edition where nobody keeps comments or counts readings. */
export function openMuteEdition(): Paper {
  const paper = openPaper();
  const site = readFileSync("public/edition/site.json", "utf8");
  paper.answer("/edition/site.json", () => Response.json({ ...JSON.parse(site), api: null }));
  return paper;
}

/** Every source of news, over the same 42 stories. */
export const sources: [name: string, source: Case][] = [
  [
    "edition",
    {
      open: openPaper,
      create: () => createEditionSource("/edition/"),
      storyAddress: "/edition/articles/",
      openLocked: null,
      openUncounted: openMuteEdition,
      forgivesSlips: true,
    },
  ],
  [
    "WordPress",
    {
      open: openWordPress,
      create: () => createWordPressSource("/site.json"),
      storyAddress: "/wp-json/wp/v2/posts",
      openLocked: openLockedWordPress,
      openUncounted: () => openWordPress({ site: { popularPosts: false } }),
      forgivesSlips: false,
    },
  ],
];

/** A SourceError of a kind. */
export const kind = (expected: string) => expect.objectContaining({ kind: expected });
