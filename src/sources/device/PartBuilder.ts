import { eachTerm } from "./eachTerm.ts";
import type { IndexedStory, IndexPart } from "./IndexPart.ts";
import type { KeptStory } from "./KeptStory.ts";
import { PostingsWriter } from "./postings.ts";

/** How much one mention says, by where it stands. */
const mentions = { title: 8, standfirst: 3, text: 1 } as const;
/**
 * BM25's two constants (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009): how soon more mentions of a word stop
 * counting, and how much length takes away. And the terms of a usual story.
 */
const saturation = 1.2;
const lengthShare = 0.75;
const usualLength = 800;
/** Longer than any word of a language; what is longer is an address or worse. */
const longestTerm = 40;

/** Reads stories into a new part. */
export class PartBuilder {
  readonly #stories: IndexedStory[] = [];
  /** Of each term: story, weight, story, weight, … */
  readonly #found = new Map<string, number[]>();

  get size(): number {
    return this.#stories.length;
  }

  add(story: KeptStory, key: string, mark: string): void {
    const { path, title, section, publishedAt } = story;
    const number = this.#stories.push({ key, mark, path, title, section, publishedAt }) - 1;
    const counts = new Map<string, number>();
    let length = 0;
    for (const field of ["title", "standfirst", "text"] as const) {
      eachTerm(story[field], (term) => {
        length += 1;
        if (term.length <= longestTerm) counts.set(term, (counts.get(term) ?? 0) + mentions[field]);
      });
    }
    for (const [term, count] of counts) {
      const list = this.#found.get(term);
      const weight = toWeight(count, length);
      if (list) list.push(number, weight);
      else this.#found.set(term, [number, weight]);
    }
  }

  finish(): IndexPart {
    const terms = [...this.#found.keys()].sort(byCodeUnits);
    const starts = new Uint32Array(terms.length + 1);
    const writer = new PostingsWriter();
    for (const [index, term] of terms.entries()) {
      writer.beginTerm();
      const list = this.#found.get(term) ?? [];
      for (let at = 0; at < list.length; at += 2) writer.write(list[at] ?? 0, list[at + 1] ?? 1);
      starts[index + 1] = writer.length;
    }
    return { stories: this.#stories, terms, starts, postings: writer.finish() };
  }
}

/** 1 to 255. */
function toWeight(count: number, length: number): number {
  const share = count / (count + saturation * (1 - lengthShare + (lengthShare * length) / usualLength));
  return Math.max(1, Math.round(share * 255));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
