import type { SnippetPart } from "#domain/search.ts";

/** `text` with what was searched for marked, whatever its case and accents. */
export function markHits(text: string, query: string): SnippetPart[] {
  const terms =
    fold(query)
      .letters.join("")
      .match(/[^\s"“”„«»]+/g) ?? [];
  const { letters, starts } = fold(text);
  const found = terms.length > 0 ? letters.join("").matchAll(toPattern(terms)) : [];
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const { index, 0: match } of found) {
    const from = starts[index] ?? text.length;
    // A hit that ends within a letter (`ﬁ` is two when folded) takes it whole.
    const to = starts.slice(index + match.length).find((start) => start > from) ?? text.length;
    if (from < end) continue;
    parts.push({ text: text.slice(end, from), hit: false }, { text: text.slice(from, to), hit: true });
    end = to;
  }
  parts.push({ text: text.slice(end), hit: false });
  return parts.filter((part) => part.text !== "");
}

/** Without case and accents, as single code units, and where in `text` the letter that each is made of begins. */
function fold(text: string): { letters: string[]; starts: number[] } {
  const letters: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = letter
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace("ς", "σ");
    for (let unit = 0; unit < folded.length; unit += 1) {
      letters.push(folded.charAt(unit));
      starts.push(at);
    }
    at += letter.length;
  }
  return { letters, starts };
}

/** WordPress finds words anywhere; one or two Latin letters are marked only where a word begins, or every line would be full of marks. */
function toPattern(terms: string[]): RegExp {
  const patterns = terms.map((term) => {
    const literal = term.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
    return /^\p{Script=Latin}{1,2}$/u.test(term) ? String.raw`(?<![\p{L}\p{N}])${literal}` : literal;
  });
  return new RegExp(patterns.sort((a, b) => b.length - a.length).join("|"), "gu");
}
