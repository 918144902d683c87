import { plainText } from "./plainText.ts";

const moreLink = /<a\b[^>]*class="[^"]*\bmore-link\b[\s\S]*?<\/a>/gi;
/** What WordPress sets where it cut. */
const cutMark = /\s*\[(?:&hellip;|&#8230;|…|\.{3})\]\s*(?=(?:<\/p>)?\s*$)/;
/** Letters of a story among which its opening words are looked for, beyond their own number: a caption may stand before them. */
const slack = 600;

/** An excerpt as text. */
export function toStandfirst(excerptHtml: string): string {
  return plainText(excerptHtml.replace(moreLink, "").replace(cutMark, "…"));
}

/** Whether WordPress made an excerpt out of the story's opening words: above the story it would only repeat them. */
export function isOpeningWords(excerptHtml: string, contentHtml: string): boolean {
  if (cutMark.test(excerptHtml.replace(moreLink, ""))) return true;
  const words = bare(toStandfirst(excerptHtml));
  return bare(plainText(contentHtml.slice(0, 20_000)))
    .slice(0, words.length + slack)
    .includes(words);
}

/** At most `length` letters, cut between words. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trim()}…`;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
