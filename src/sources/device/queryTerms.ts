import { eachStretch, eachTerm } from "./eachTerm.ts";
import { foldWord, withoutArticle } from "./foldWord.ts";

/** One thing that a story must have to be found. */
export interface QueryTerm {
  /** Any of these will do: an Arabic word with its article and without it. */
  forms: readonly string[];
  /** A term may go on from it: the reader is still typing. */
  isPrefix: boolean;
  /** Letters that may be wrong where nothing is found as it was typed. */
  slips: 0 | 1 | 2;
}

/** Longer questions cost time and find nothing more. */
const longestQuery = 200;
const mostTerms = 12;
/** From so many letters on one may be wrong, or two: shorter words are too like each other. */
const oneSlipFrom = 4;
const twoSlipsFrom = 8;

/** What a question asks for. A lone letter beside longer words narrows nothing and is left out. */
export function queryTerms(query: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  eachStretch(query.slice(0, longestQuery), (stretch, _, isUnspaced) => {
    for (const term of isUnspaced ? toPairs(stretch) : [toWord(stretch)]) {
      const [form] = term.forms;
      if (form) terms.set(form, term);
    }
  });
  const all = [...terms.values()];
  const long = all.filter(
    ({ forms, isPrefix }) => !isPrefix || (forms[0]?.length ?? 0) > 1 || isLetterOfMany(forms[0]),
  );
  return (long.length > 0 ? long : all).slice(0, mostTerms);
}

function toWord(stretch: string): QueryTerm {
  const folded = foldWord(stretch);
  const { length } = folded;
  const slips = /\d/.test(folded) || length < oneSlipFrom ? 0 : length < twoSlipsFrom ? 1 : 2;
  return { forms: [...new Set([folded, withoutArticle(folded, 1)])], isPrefix: true, slips };
}

/** Pairs of letters as the index has them; the last letter alone says nothing that its pair does not. */
function toPairs(stretch: string): QueryTerm[] {
  const pairs: string[] = [];
  eachTerm(stretch, (term) => pairs.push(term));
  const [only] = pairs;
  if (pairs.length === 1 && only) return [{ forms: [only], isPrefix: true, slips: 0 }];
  return pairs.slice(0, -1).map((pair) => ({ forms: [pair], isPrefix: false, slips: 0 }));
}

/** A sign that is a word by itself. */
function isLetterOfMany(form: string | undefined): boolean {
  return form !== undefined && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form);
}
