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

/** Where a site is read from: the root of its REST API, and its own front page; both end in a slash. */
interface Place {
  api: string;
  home: string;
}

export const placeOf = (site: string): Place => ({ api: `${site}/wp-json/`, home: `${site}/` });

const fields = "_fields=id,slug,link,title,content";

/** The newest `count` published posts, and as many pages. */
export async function readStories({ api, home }: Place, count = Infinity): Promise<SiteStory[]> {
  const stories: SiteStory[] = [];
  for (const type of ["posts", "pages"]) {
    const perPage = Math.min(count, 25);
    for (let page = 1, pages = 1; page <= pages && (page - 1) * perPage < count; page += 1) {
      const response = await fetch(`${api}wp/v2/${type}?per_page=${perPage}&page=${page}&${fields}`);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
      pages = Number(response.headers.get("X-WP-TotalPages"));
      stories.push(...((await response.json()) as WirePost[]).map((post) => toStory(post, home)));
    }
  }
  return stories;
}

/** The path of one published post. */
export async function pathOfStory(site: string, slug: string): Promise<string> {
  const response = await fetch(`${site}/wp-json/wp/v2/posts?slug=${slug}&${fields}`);
  const [post] = (await response.json()) as WirePost[];
  if (!post) throw new Error(`${site} has no story ${slug}.`);
  return toStory(post, `${site}/`).path;
}

function toStory({ id, slug, link, title, content }: WirePost, home: string): SiteStory {
  const below = new URL(link).pathname.slice(new URL(home).pathname.length - 1);
  return { id, slug, path: below === "/" ? `/${slug}/` : below, title: title.rendered, content: content.rendered };
}
