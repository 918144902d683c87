/** Tells of a term that was found: its place in the list, and in how many letters it differs from what was asked. */
export type VisitMatch = (index: number, distance: number) => void;

/** Comes after every letter that a term can go on with. */
const afterAll = "\uffff";

/** Where in a sorted list `word` stands, or would stand. */
export function lowerBound(terms: readonly string[], word: string, from = 0): number {
  let [low, high] = [from, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every term that begins with `word`. */
export function findByPrefix(terms: readonly string[], word: string, visit: VisitMatch): void {
  const end = lowerBound(terms, word + afterAll);
  for (let index = lowerBound(terms, word); index < end; index += 1) visit(index, 0);
}

/**
 * Every term that is `word`, or goes on from it, with at most `most` letters wrong, missing, too many or swapped with their neighbour
 * (restricted Damerau-Levenshtein distance). `firstHolds`: the first letter is right, which leaves a tenth of the work.
 * Terms with a common beginning share its rows of the table, and are left out together as soon as it is too far off.
 */
export function findNear(terms: readonly string[], word: string, most: number, firstHolds: boolean, visit: VisitMatch) {
  const rows = [Uint8Array.from({ length: word.length + 1 }, (_, index) => index)];
  /** The smallest distance of any beginning up to this depth that is as long as the word. */
  const best = [Number.POSITIVE_INFINITY];
  let at = firstHolds ? lowerBound(terms, word.charAt(0)) : 0;
  const end = firstHolds ? lowerBound(terms, word.charAt(0) + afterAll) : terms.length;
  let before = "";
  while (at < end) {
    const term = terms[at] ?? "";
    let depth = commonLength(before, term, rows.length - 1);
    let isTooFar = false;
    while (depth < term.length && !isTooFar) {
      const nearest = nextRow(rows, term, depth, word);
      depth += 1;
      const distance = rows[depth]?.[word.length] ?? most + 1;
      best[depth] = Math.min(best[depth - 1] ?? distance, depth >= word.length ? distance : Number.POSITIVE_INFINITY);
      isTooFar = nearest > most;
    }
    rows.length = depth + 1;
    const whole = depth === term.length ? (rows[depth]?.[word.length] ?? most + 1) : Number.POSITIVE_INFINITY;
    const next = isTooFar ? lowerBound(terms, term.slice(0, depth) + afterAll, at + 1) : at + 1;
    const nearest = Math.min(best[depth] ?? whole, whole);
    if (nearest <= most) for (let index = at; index < next; index += 1) visit(index, nearest);
    before = term.slice(0, depth);
    at = next;
  }
}

/** Writes the row for the letter at `depth`; gives back the smallest distance in it. */
function nextRow(rows: Uint8Array[], term: string, depth: number, word: string): number {
  const above = rows[depth];
  const letter = term.charCodeAt(depth);
  const row = new Uint8Array(word.length + 1);
  rows[depth + 1] = row;
  row[0] = depth + 1;
  let nearest = depth + 1;
  for (let column = 1; column <= word.length; column += 1) {
    const isSame = word.charCodeAt(column - 1) === letter;
    let distance = Math.min(
      (above?.[column - 1] ?? 0) + (isSame ? 0 : 1),
      (above?.[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
    );
    const isSwapped =
      depth > 0 &&
      column > 1 &&
      word.charCodeAt(column - 2) === letter &&
      word.charCodeAt(column - 1) === term.charCodeAt(depth - 1);
    if (isSwapped) distance = Math.min(distance, (rows[depth - 1]?.[column - 2] ?? 0) + 1);
    row[column] = distance;
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}

function commonLength(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
