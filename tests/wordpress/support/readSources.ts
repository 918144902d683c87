/** The origin that stands in the golden sources for the site's own. */
const goldenOrigin = "https://wordpress.example";

interface WirePost {
  slug: string;
  content: { rendered: string; protected: boolean };
}

/**
 * Every story's and page's `content.rendered` by its slug, as WordPress at `url` answers, with its origin replaced. Each
 * is asked for alone: the ids that blocks count up while they are rendered depend on what was rendered before.
 */
export async function readSources(url: string): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const kind of ["posts", "pages"]) {
    for (const id of await readIds(`${url}/?rest_route=/wp/v2/${kind}&per_page=100&_fields=id`)) {
      const address = `${url}/?rest_route=/wp/v2/${kind}/${id}&_fields=slug,content`;
      const open = await readJson<WirePost>(address);
      const post = open.content.protected ? await readJson<WirePost>(`${address}&password=enter`) : open;
      sources.set(post.slug, replaceOrigin(post.content.rendered, new URL(url).origin));
    }
  }
  return sources;
}

async function readIds(address: string): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const response = await fetch(`${address}&page=${page}`);
    pages = Number(response.headers.get("X-WP-TotalPages"));
    ids.push(...((await response.json()) as { id: number }[]).map(({ id }) => id));
  }
  return ids;
}

async function readJson<Wire>(address: string): Promise<Wire> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as Wire;
}

function replaceOrigin(html: string, origin: string): string {
  return html
    .replaceAll(origin, goldenOrigin)
    .replaceAll(encodeURIComponent(origin), encodeURIComponent(goldenOrigin))
    .replaceAll(new URL(origin).host, new URL(goldenOrigin).host);
}
