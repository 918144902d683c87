/** A published story as WordPress itself answers it. */
export interface SiteStory {
  id: number;
  slug: string;
  /** Its path below the site's home, which is its path on ours. */
  path: string;
  /** HTML. */
  title: string;
  /** HTML; empty where a password protects it. */
  content: string;
}

interface WirePost {
  id: number;
  slug: string;
  link: string;
  title: { rendered: string };
  content: { rendered: string };
}

/** The newest `count` published posts, and then pages, of the site at `site` (no slash at its end). */
export async function readStories(site: string, count = Infinity): Promise<SiteStory[]> {
  const stories: SiteStory[] = [];
  for (const type of ["posts", "pages"]) {
    const perPage = Math.min(count, 25);
    for (let page = 1, pages = 1; page <= pages && (page - 1) * perPage < count; page += 1) {
      const query = `per_page=${perPage}&page=${page}&_fields=id,slug,link,title,content`;
      const response = await fetch(`${site}/wp-json/wp/v2/${type}?${query}`);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
      pages = Number(response.headers.get("X-WP-TotalPages"));
      stories.push(...((await response.json()) as WirePost[]).map((post) => toStory(post, site)));
    }
  }
  return stories;
}

function toStory({ id, slug, link, title, content }: WirePost, site: string): SiteStory {
  const path = new URL(link).pathname.slice(new URL(`${site}/`).pathname.length - 1);
  return { id, slug, path, title: title.rendered, content: content.rendered };
}

/** The path of one published post. */
export async function pathOfStory(site: string, slug: string): Promise<string> {
  const response = await fetch(`${site}/wp-json/wp/v2/posts?slug=${slug}&_fields=id,slug,link,title,content`);
  const [post] = (await response.json()) as WirePost[];
  if (!post) throw new Error(`${site} has no story ${slug}.`);
  return toStory(post, site).path;
}
