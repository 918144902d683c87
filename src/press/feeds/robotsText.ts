/**
 * `robots.txt` (RFC 9309). What is found by searching is endless and nobody's page. The maps are named where the paper's own
 * address is known.
 */
export function robotsText(origin: string | null): string {
  const maps = origin === null ? [] : ["", `Sitemap: ${origin}/sitemap.xml`, `Sitemap: ${origin}/sitemap-news.xml`];
  return `${["User-agent: *", "Disallow: /search/", ...maps].join("\n")}\n`;
}
