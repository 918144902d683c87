import { foldWord, withoutArticle } from "./foldWord.ts";

/** A term as it is compared, and where in the text the letters stand that it is made of. */
export type VisitTerm = (term: string, from: number, to: number) => void;

const words = /[\p{L}\p{N}\p{M}]+/gu;
const unspacedLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70\u3005`;
/** Stretches of scripts that put no spaces between words, and of all others. */
const stretches = new RegExp(String.raw`[${unspacedLetters}\u3099\u309a]+|[^${unspacedLetters}]+`, "gu");
const unspaced = new RegExp(`^[${unspacedLetters}]`, "u");
/** Thai, the first such script, begins here. */
const firstUnspaced = 0x0e00;
/** An article of fewer letters than this would leave too little of a word. */
const leastAfterArticle = 3;

/** Each word of a text; of a script without spaces, the stretch between two signs. */
export function eachStretch(text: string, visit: (stretch: string, from: number, isUnspaced: boolean) => void): void {
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!hasUnspaced(word)) visit(word, index, false);
    else for (const part of word.matchAll(stretches)) visit(part[0], index + part.index, unspaced.test(part[0]));
  }
}

/** Every term of a text in its order: words, and pairs of letters where a script has no spaces. The last letter of such a stretch stands alone too. */
export function eachTerm(text: string, visit: VisitTerm): void {
  eachStretch(text, (stretch, from, isUnspaced) => {
    if (isUnspaced) return eachPair(stretch, from, visit);
    const term = withoutArticle(foldWord(stretch), leastAfterArticle);
    if (term !== "") visit(term, from, from + stretch.length);
  });
}

/** A letter and the next; the last alone, so that every letter begins a term. */
function eachPair(stretch: string, from: number, visit: VisitTerm): void {
  const letters = [...stretch];
  let at = from;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1] ?? "";
    visit(foldWord(letter + next), at, at + letter.length + next.length);
    at += letter.length;
  }
}

function hasUnspaced(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) >= firstUnspaced) return true;
  return false;
}
