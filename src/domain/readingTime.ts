/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, meta-analysis of 190 studies). */
const wordsPerMinute = 238;

/** Whole minutes for a text, at least 1. `language` (BCP 47) decides where words end. */
export function readingMinutes(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
