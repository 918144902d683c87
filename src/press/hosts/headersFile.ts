import { cacheRules, feedTypes } from "#hosting/fileRules.ts";

type Rules = Record<string, Record<string, string>>;

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Where two rules match an address their headers are joined, so no two
 * name the same header for one address.
 */
export function headersFile(security: Record<string, string>): string {
  const cached = (rule: string) => ({ "Cache-Control": rule });
  const rules: Rules = {
    "/*": security,
    "/assets/*": cached(cacheRules.forever),
    "/edition/pictures/*": cached(cacheRules.forever),
    "/edition/files/*": cached(cacheRules.forever),
    "/edition/*.json": cached(cacheRules.data),
    "/": cached(cacheRules.page),
    "/*/": cached(cacheRules.page),
    "/*.xml": cached(cacheRules.page),
    "/robots.txt": cached(cacheRules.page),
    "/feed/": { "Content-Type": feedTypes.rss },
    "/category/:section/feed/": { "Content-Type": feedTypes.rss },
    "/feed.json": { ...cached(cacheRules.page), "Content-Type": feedTypes.json },
    "/version.json": cached(cacheRules.never),
    "/sw.js": cached(cacheRules.unkept),
    "/manifest.webmanifest": cached(cacheRules.unkept),
  };
  return Object.entries(rules)
    .map(([pattern, headers]) => [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}
