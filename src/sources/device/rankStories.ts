import { findByPrefix, findNear, lowerBound } from "./findTerms.ts";
import type { IndexedStory, IndexPart } from "./IndexPart.ts";
import { eachPosting } from "./postings.ts";
import type { QueryTerm } from "./queryTerms.ts";
import { queryTerms } from "./queryTerms.ts";

/** A part, and which of its stories are no longer on the device. */
export interface LivePart {
  part: IndexPart;
  gone: ReadonlySet<number>;
}

export interface Ranking {
  /** Best first, each path once. */
  stories: IndexedStory[];
  /** Every term that was taken for one that was asked for. */
  terms: ReadonlySet<string>;
}

/** Where what was typed is in fewer stories than this, slips of the finger are thought of. */
const few = 3;

/** How much a term is worth for what was typed: the word itself, one that goes on from it, one that is near it. */
const worth = { goesOn: 0.5, lengthShare: 0.4, near: 0.4 } as const;

/** Every story that has all that `query` asks for. */
export function rankStories(parts: readonly LivePart[], query: string): Ranking {
  const terms = new Set<string>();
  const size = parts.reduce((sum, { part }) => sum + part.stories.length, 0);
  let scores: Float32Array | null = null;
  for (const term of queryTerms(query)) {
    const own = scoreTerm(parts, size, term, terms);
    scores = scores ? ofBoth(scores, own) : own;
  }
  return { stories: scores ? inOrder(parts, scores) : [], terms };
}

/** What one term gives to each story, parts in a row; 0: it is not in it. The rarer it is, the more it says. */
function scoreTerm(parts: readonly LivePart[], size: number, term: QueryTerm, terms: Set<string>): Float32Array {
  const scores = new Float32Array(size);
  let count = addMatches(parts, scores, terms, (list, visit) => findTyped(list, term, visit));
  if (count < few && term.slips > 0)
    count += addMatches(parts, scores, terms, (list, visit) => findSlips(list, term, visit));
  const rarity = Math.log(1 + size / Math.max(1, count));
  for (let story = 0; story < size; story += 1) scores[story] = (scores[story] ?? 0) * rarity;
  return scores;
}

/** Tells of a term by its place in the list, and what it is worth, 0 to 1. */
type Visit = (index: number, share: number) => void;

function findTyped(list: readonly string[], { forms, isPrefix }: QueryTerm, visit: Visit): void {
  for (const form of forms) {
    const exact = lowerBound(list, form);
    if (list[exact] === form) visit(exact, 1);
    if (!isPrefix) continue;
    findByPrefix(list, form, (index) => {
      const { length = 1 } = list[index] ?? "";
      visit(index, worth.goesOn + (worth.lengthShare * form.length) / length);
    });
  }
}

function findSlips(list: readonly string[], { forms, slips }: QueryTerm, visit: Visit): void {
  for (const form of forms)
    findNear(list, form, slips, slips > 1, (index, distance) => visit(index, worth.near / (1 + distance)));
}

/** Gives each story the best of the terms found in it; gives back how many had nothing before. */
function addMatches(
  parts: readonly LivePart[],
  scores: Float32Array,
  terms: Set<string>,
  find: (list: readonly string[], visit: Visit) => void,
): number {
  let first = 0;
  let count = 0;
  for (const { part, gone } of parts) {
    const before = first;
    find(part.terms, (index, share) => {
      terms.add(part.terms[index] ?? "");
      eachPosting(part, index, (story, weight) => {
        if (story >= part.stories.length || gone.has(story)) return;
        const score = scores[before + story] ?? 0;
        if (score === 0) count += 1;
        scores[before + story] = Math.max(score, share * weight);
      });
    });
    first += part.stories.length;
  }
  return count;
}

function ofBoth(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((score, story) => {
    const second = other[story] ?? 0;
    return score > 0 && second > 0 ? score + second : 0;
  });
}

/** Best first; of two equally good ones the newer. */
function inOrder(parts: readonly LivePart[], scores: Float32Array): IndexedStory[] {
  const found: { story: IndexedStory; score: number }[] = [];
  let first = 0;
  for (const { part } of parts) {
    for (const [number, story] of part.stories.entries()) {
      const score = scores[first + number] ?? 0;
      if (score > 0) found.push({ story, score });
    }
    first += part.stories.length;
  }
  found.sort((a, b) => b.score - a.score || byAge(a.story, b.story));
  // The same story may lie in two places, saved and visited.
  return [...new Map(found.map(({ story }) => [story.path, story])).values()];
}

function byAge(one: IndexedStory, other: IndexedStory): number {
  if (one.publishedAt === other.publishedAt) return 0;
  return one.publishedAt < other.publishedAt ? 1 : -1;
}
