import type { SnippetPart } from "#domain/search.ts";
import { eachTerm } from "./eachTerm.ts";

/** Letters of the text around what was found. */
const length = 180;

/** `text` in parts, those marked whose terms are among `terms`. */
export function markTerms(text: string, terms: ReadonlySet<string>): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  const add = (from: number, to: number, hit: boolean) => {
    const last = parts.at(-1);
    if (to <= from) return;
    // Pairs of letters overlap: what they mark together is one mark.
    if (hit && last?.hit && from === end) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), hit });
    end = to;
  };
  eachTerm(text, (term, from, to) => {
    if (!terms.has(term)) return;
    add(end, from, false);
    add(Math.max(from, end), to, true);
  });
  add(end, text.length, false);
  return parts;
}

/** Some 180 letters of `text` from just before the first thing that was found, or from its beginning. */
export function excerpt(text: string, terms: ReadonlySet<string>): string {
  let hit = -1;
  eachTerm(text, (term, from) => {
    if (terms.has(term)) hit = from;
    return hit < 0;
  });
  const from = hit < length / 2 ? 0 : wordStart(text, hit - length / 3, hit);
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

/** Where a word begins between `from` and `latest`; `from` in scripts without spaces, but never within a letter. */
function wordStart(text: string, from: number, latest: number): number {
  const start = Math.floor(from);
  const space = text.indexOf(" ", start);
  return space >= 0 && space < latest ? space + 1 : start + withinLetter(text, start);
}

function wordEnd(text: string, to: number): number {
  const space = text.lastIndexOf(" ", to);
  return space > to - length / 3 ? space : to + withinLetter(text, to);
}

/** 1 where a letter of two code units would be cut in half. */
function withinLetter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? 1 : 0;
}
