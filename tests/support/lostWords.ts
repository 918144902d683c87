/** What docs/decisions/006 lists: no words of the story, or shown by something else than words. */
export const exceptions = [
  "head, script, style, template, title, noembed, noframes, datalist, canvas",
  "iframe, audio, video",
  "select, textarea, option, form button",
  "svg :not(text, text *, foreignObject, foreignObject *), annotation, annotation-xml",
].join(", ");

/** The first word that is missing after those before it, with its place; null when all are there. */
export function firstLost(words: readonly string[], shown: string): string | null {
  const text = shown.replace(/\s+/g, "");
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word, at);
    if (found < 0) return `${index}: ${words.slice(Math.max(0, index - 3), index + 1).join(" ")}`;
    at = found + word.length;
  }
  return null;
}
