/** By language: the letters it is written in; null where they have no one name. */
const scripts = new Map<string, RegExp | null>();

/**
 * Whether a text is in other letters than the site's language is written in. Nobody says which language a commenter wrote; but
 * Arabic in an English paper is not to be read out as English.
 */
export function isForeign(html: string, language: string): boolean {
  const first = /\p{L}/u.exec(html.replace(/<[^>]*>|&[#\w]+;/g, ""))?.[0];
  let script = scripts.get(language);
  if (script === undefined) scripts.set(language, (script = findScript(language)));
  return first !== undefined && script !== null && !script.test(first);
}

/** Languages written in several scripts at once (Japanese) have a name for that which no regular expression knows. */
function findScript(language: string): RegExp | null {
  try {
    return new RegExp(`\\p{sc=${new Intl.Locale(language).maximize().script}}`, "u");
  } catch {
    return null;
  }
}
