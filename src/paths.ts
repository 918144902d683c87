/** Every address of the site: the router's pattern and the link's builder, side by side. A trailing slash is the canonical form. */
export const patterns = {
  front: "/",
  section: "/category/*",
  tag: "/tag/:slug/",
  tagPage: "/tag/:slug/page/:number/",
  author: "/author/:slug/",
  authorPage: "/author/:slug/page/:number/",
  trending: "/trending/",
  search: "/search/",
  saved: "/saved/",
  settings: "/settings/",
  outbox: "/outbox/",
  anything: "*",
} as const;

const paged = (base: string, number: number) => (number > 1 ? `${base}page/${number}/` : base);

export const paths = {
  front: "/",
  section: (slug: string, number = 1) => paged(`/category/${slug}/`, number),
  tag: (slug: string, number = 1) => paged(`/tag/${slug}/`, number),
  author: (slug: string, number = 1) => paged(`/author/${slug}/`, number),
  trending: "/trending/",
  search: (query?: string) => (query ? `/search/?q=${encodeURIComponent(query)}` : "/search/"),
  saved: "/saved/",
  settings: "/settings/",
  outbox: "/outbox/",
} as const;

/** What `/category/<nested>/<slug>/page/<n>/` asks for: the last segment is the section, whatever stands above it; null for another address. */
export function parseSectionPath(splat: string): { slug: string; number: number } | null {
  const match = /^(?:[^/]+\/)*?([^/]+?)(?:\/page\/(\d{1,6}))?\/?$/.exec(splat);
  if (!match?.[1]) return null;
  return { slug: match[1], number: match[2] ? Number(match[2]) : 1 };
}
