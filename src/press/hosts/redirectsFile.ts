/** Addresses that stories had before, as paths: where they lead now, and those that lead nowhere any more. */
export interface Redirects {
  moved: Readonly<Record<string, string>>;
  gone: readonly string[];
}

/** As many lines without placeholders as Cloudflare Pages reads. */
export const mostRedirects = 2000;

/**
 * `_redirects` as Netlify and Cloudflare Pages read it: feeds, which lie in folders, and moved stories. What is gone is
 * not found there: these hosts know no 410.
 */
export function redirectsFile({ moved }: Redirects): string {
  const fixed = ["/feed/ /feed/index.xml 200"];
  const stories = Object.entries(moved).map(([from, to]) => `${toWord(from)} ${toWord(to)} 301`);
  const patterns = ["/category/:section/feed/ /category/:section/feed/index.xml 200"];
  return `${[...fixed, ...stories, ...patterns].join("\n")}\n`;
}

/** A path as one word, in which nothing is a placeholder. */
function toWord(path: string): string {
  return new URL(path, "http://own.invalid").pathname.replaceAll("*", "%2A").replaceAll(":", "%3A");
}
