import type { Embed } from "#domain/body.ts";

/** Hosts by the name that readers know; a host stands for all below it. */
const names: readonly [host: string, name: string][] = [
  ["youtube.com", "YouTube"],
  ["youtube-nocookie.com", "YouTube"],
  ["youtu.be", "YouTube"],
  ["vimeo.com", "Vimeo"],
  ["dailymotion.com", "Dailymotion"],
  ["ted.com", "TED"],
  ["videopress.com", "VideoPress"],
  ["wordpress.tv", "WordPress.tv"],
  ["twitch.tv", "Twitch"],
  ["spotify.com", "Spotify"],
  ["soundcloud.com", "SoundCloud"],
  ["mixcloud.com", "Mixcloud"],
  ["bandcamp.com", "Bandcamp"],
  ["podcasts.apple.com", "Apple Podcasts"],
  ["twitter.com", "X"],
  ["x.com", "X"],
  ["instagram.com", "Instagram"],
  ["tiktok.com", "TikTok"],
  ["facebook.com", "Facebook"],
  ["bsky.app", "Bluesky"],
  ["threads.net", "Threads"],
  ["threads.com", "Threads"],
  ["reddit.com", "Reddit"],
  ["maps.google.com", "Google Maps"],
  ["openstreetmap.org", "OpenStreetMap"],
  ["archive.org", "Internet Archive"],
  ["codepen.io", "CodePen"],
  ["scribd.com", "Scribd"],
  ["issuu.com", "Issuu"],
  ["slideshare.net", "SlideShare"],
  ["datawrapper.de", "Datawrapper"],
  ["dwcdn.net", "Datawrapper"],
  ["flourish.studio", "Flourish"],
];

/** A frame's address as what it shows, without the cookies where the provider has such an address; null where it is not https. */
export function toEmbed(address: URL, title = ""): Embed | null {
  const url = new URL(address);
  if (url.protocol === "http:") url.protocol = "https:";
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return null;
  const provider = providerOf(url);
  const known = provider === "YouTube" ? toYouTube(url) : provider === "Vimeo" ? toVimeo(url) : null;
  const src = known?.src ?? url.href;
  const embed: Embed = { provider, host: new URL(src).host, src, title, link: known?.link ?? toPage(url, provider) };
  if (known) embed.ratio = 1.7778;
  return embed;
}

function providerOf({ host, pathname }: URL): string {
  if (/(?:^|\.)google\.[a-z.]+$/.test(host) && pathname.startsWith("/maps")) return "Google Maps";
  const known = names.find(([name]) => host === name || host.endsWith(`.${name}`));
  return known?.[1] ?? host.replace(/^www\./, "");
}

/** https://developers.google.com/youtube/player_parameters */
function toYouTube({ host, pathname, searchParams }: URL): { src: string; link: string } | null {
  const inPath = /^\/(?:embed|v|shorts|live)\/([\w-]+)/.exec(pathname)?.[1];
  const id = host === "youtu.be" ? pathname.slice(1) : (inPath ?? searchParams.get("v") ?? "");
  if (!/^[\w-]+$/.test(id)) return null;
  const kept = new URLSearchParams();
  for (const name of ["start", "end", "list"]) {
    const value = searchParams.get(name) ?? (name === "start" ? /^\d+/.exec(searchParams.get("t") ?? "")?.[0] : null);
    if (value) kept.set(name, value);
  }
  const query = kept.size > 0 ? `?${kept}` : "";
  const list = kept.get("list");
  const page = id === "videoseries" ? `playlist?list=${encodeURIComponent(list ?? "")}` : `watch?v=${id}`;
  return { src: `https://www.youtube-nocookie.com/embed/${id}${query}`, link: `https://www.youtube.com/${page}` };
}

/** https://help.vimeo.com/hc/en-us/articles/12426260232977: `h` opens an unlisted film, `dnt` asks not to be tracked. */
function toVimeo({ pathname, searchParams }: URL): { src: string; link: string } | null {
  const id = /\/(\d+)(?:\/|$)/.exec(pathname)?.[1];
  if (!id) return null;
  const hash = searchParams.get("h")?.replace(/\W/g, "");
  const src = `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ""}dnt=1`;
  return { src, link: `https://vimeo.com/${id}${hash ? `/${hash}` : ""}` };
}

/** The page that a frame shows a part of, where the one can be told from the other. */
function toPage({ href, pathname, searchParams }: URL, provider: string): string {
  if (provider === "Spotify") return href.replace("/embed", "");
  if (provider === "TED") return href.replace("//embed.", "//www.");
  if (provider === "Dailymotion") return `https://www.dailymotion.com${pathname.replace("/embed", "")}`;
  const page = provider === "SoundCloud" ? searchParams.get("url") : null;
  return page?.startsWith("https://") ? page : href;
}
