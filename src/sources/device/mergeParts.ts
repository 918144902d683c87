import type { IndexedStory, IndexPart } from "./IndexPart.ts";
import { eachPosting, PostingsWriter } from "./postings.ts";

type IsAlive = (story: IndexedStory) => boolean;

/** One part of two, without the stories that are no longer there and without the terms that only they had. */
export function mergeParts(first: IndexPart, second: IndexPart, isAlive: IsAlive): IndexPart {
  const stories: IndexedStory[] = [];
  const numbers = [first, second].map((part) =>
    Int32Array.from(part.stories, (story) => (isAlive(story) ? stories.push(story) - 1 : -1)),
  );
  const terms: string[] = [];
  const starts = [0];
  const writer = new PostingsWriter();
  const copy = (part: IndexPart, index: number, own: Int32Array | undefined) =>
    eachPosting(part, index, (story, weight) => {
      const number = own?.[story] ?? -1;
      if (number >= 0) writer.write(number, weight);
    });
  eachOfBoth(first.terms, second.terms, (term, inFirst, inSecond) => {
    const before = writer.length;
    writer.beginTerm();
    if (inFirst >= 0) copy(first, inFirst, numbers[0]);
    if (inSecond >= 0) copy(second, inSecond, numbers[1]);
    if (writer.length === before) return;
    terms.push(term);
    starts.push(writer.length);
  });
  return { stories, terms, starts: Uint32Array.from(starts), postings: writer.finish() };
}

/** Walks two sorted lists at once; -1: not in that one. */
function eachOfBoth(
  first: readonly string[],
  second: readonly string[],
  visit: (term: string, inFirst: number, inSecond: number) => void,
): void {
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const one = first[a];
    const other = second[b];
    if (other === undefined || (one !== undefined && one < other)) {
      visit(one ?? "", a, -1);
      a += 1;
    } else if (one === undefined || other < one) {
      visit(other, -1, b);
      b += 1;
    } else {
      visit(one, a, b);
      a += 1;
      b += 1;
    }
  }
}
