import { foldWord, withoutArticle } from "./foldWord.ts";

/** A term as it is compared, and where in the text the letters stand that it is made of. False: the rest is not wanted. */
export type VisitTerm = (term: string, from: number, to: number) => unknown;

const words = /[\p{L}\p{N}\p{M}]+/gu;
const unspacedLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70\u3005`;
/** Stretches of scripts that put no spaces between words, and of all others. */
const stretches = new RegExp(String.raw`[${unspacedLetters}\u3099\u309a]+|[^${unspacedLetters}]+`, "gu");
const unspaced = new RegExp(`^[${unspacedLetters}]`, "u");
/** Thai, the first such script, begins here. */
const firstUnspaced = 0x0e00;
/** An article of fewer letters than this would leave too little of a word. */
const leastAfterArticle = 3;

/** Each word of a text; of a script without spaces, the stretch between two signs. False ends it. */
export function eachStretch(text: string, visit: (stretch: string, from: number, isUnspaced: boolean) => unknown) {
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!hasUnspaced(word)) {
      if (visit(word, index, false) === false) return;
    } else
      for (const part of word.matchAll(stretches))
        if (visit(part[0], index + part.index, unspaced.test(part[0])) === false) return;
  }
}

/** Every term of a text in its order: words, and pairs of letters where a script has no spaces. The last letter of such a stretch stands alone too. */
export function eachTerm(text: string, visit: VisitTerm): void {
  eachStretch(text, (stretch, from, isUnspaced) => {
    if (isUnspaced) return eachPair(stretch, from, visit);
    const term = withoutArticle(foldWord(stretch), leastAfterArticle);
    return term === "" || visit(term, from, from + stretch.length);
  });
}

/** A letter and the next; the last alone, so that every letter begins a term. False: the rest is not wanted. */
function eachPair(stretch: string, from: number, visit: VisitTerm): boolean {
  const letters = [...stretch];
  let at = from;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1] ?? "";
    if (visit(foldWord(letter + next), at, at + letter.length + next.length) === false) return false;
    at += letter.length;
  }
  return true;
}

function hasUnspaced(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) >= firstUnspaced) return true;
  return false;
}
