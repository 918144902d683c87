import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeHosts } from "#press/hosts/writeHosts.ts";
import { buildDist, shell } from "#tests/support/startServer.ts";
import { placeForNginx } from "./startNginx.ts";

const script = `console.log("${"paper ".repeat(300)}");`;
const redirects = {
  moved: {
    "/old-name/": "/story-1/",
    "/ключ $uri/": "/новый $uri/",
    '/a"b/': "/story-2/",
    "/%D7%90/": "/story-3/",
    "/old.html/": "/story-1/",
  },
  gone: ["/withdrawn/", "/снят/"],
};

/** What opens an address that was not printed. */
export const openShell = `${shell}<!-- for what was not printed -->`;

/** A built reader with a file of every kind that a host has a rule for. Gives its folder. */
export async function paperForNginx(): Promise<string> {
  const dist = await buildDist();
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), content);
  };
  await put("shell.html", openShell);
  await put("404.html", `${shell}<!-- There is no page here -->`);
  await put("story-2/index.html", `${shell}<p>Story 2, printed</p>`);
  const story: object = JSON.parse(await readFile(join(dist, "edition/articles/story-1.json"), "utf8"));
  for (const slug of ["printed.html", "unprinted.html"])
    await put(`edition/articles/${slug}.json`, JSON.stringify({ ...story, slug, path: `/2012/01/${slug}/` }));
  await put("2012/01/printed.html/index.html", `${shell}<p>A story of 2012, printed</p>`);
  await put("category/science/index.html", `${shell}<p>Science, printed</p>`);
  await put("edition/redirects.json", JSON.stringify(redirects));
  await put("assets/main.js", script);
  await put("assets/plain.css", "a{}");
  await put("edition/pictures/one.avif", new Uint8Array([1, 2, 3]));
  await put("edition/files/0123456789ab-talk.mp3", new Uint8Array([4, 5, 6]));
  await put("sw.js", "self.x = 1");
  await put("manifest.webmanifest", "{}");
  await put("icons/icon.svg", "<svg/>");
  await put("robots.txt", "User-agent: *");
  await put("sitemap.xml", `<sitemapindex>${" ".repeat(2000)}</sitemapindex>`);
  await put("sitemap-1.xml", "<urlset/>");
  await put("feed.json", "{}");
  await put("feed/index.xml", `<rss>${" ".repeat(2000)}</rss>`);
  await put("category/world/feed/index.xml", "<rss/>");
  await put(".secret", "secret");
  return dist;
}

/** A place for an nginx that serves the folder, by the configuration that the press writes for it. */
export async function configureNginx(dist: string, upstream: string | null, news: "edition" | "wordpress" = "edition") {
  const place = await placeForNginx();
  const nginx = { file: place.configFile, listen: place.listen, root: dist, upstream };
  await writeHosts({ dist, news, redirects, nginx });
  return place;
}
