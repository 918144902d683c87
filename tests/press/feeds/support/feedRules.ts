import { parseXml } from "./parseXml.ts";

/**
 * What the specifications ask of a feed, word by word, as faults found in a document:
 * RSS 2.0 https://www.rssboard.org/rss-specification and, for what it leaves open, https://www.rssboard.org/rss-profile;
 * content:encoded https://web.resource.org/rss/1.0/modules/content/; atom:link https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7;
 * dc:creator https://www.dublincore.org/specifications/dublin-core/dces/; media:content https://www.rssboard.org/media-rss
 */
export function rssFaults(text: string): string[] {
  const document = parseXml(text);
  const faults = declarationFaults(text);
  const say = (words: string, holds: boolean) => void (holds || faults.push(words));
  const rss = document.documentElement;
  say("the root is rss, version 2.0, in no namespace", rss.nodeName === "rss" && rss.namespaceURI === null);
  say("version 2.0", rss.getAttribute("version") === "2.0");
  const [channel, ...others] = rss.children;
  if (channel?.nodeName !== "channel" || others.length > 0)
    return [...faults, "rss holds one channel and nothing else"];
  faults.push(...childFaults("channel", channel, channelChildren));
  const part = (name: string) => childText(channel, name);
  say("channel: link is a whole address", isWhole(part("link")));
  say("channel: language is a tag of RFC 5646", isLanguage(part("language")));
  const built = part("lastBuildDate");
  say("channel: lastBuildDate is a date of RFC 822", built === "" || isRfc822(built));
  const [self] = [...channel.children].filter(({ nodeName }) => nodeName === "atom:link");
  say("channel: atom:link is of Atom, leads to the feed itself and holds nothing", isSelf(self));
  const items = [...channel.children].filter(({ nodeName }) => nodeName === "item");
  const guids = items.map((item) => childText(item, "guid"));
  say("no two items have one guid", new Set(guids).size === guids.length);
  for (const item of items) faults.push(...itemFaults(item));
  // Profile: items stand last in a channel.
  const names = Array.from(channel.children, ({ nodeName }) => nodeName);
  say(
    "items come after all else",
    !names.slice(names.indexOf("item")).some((name) => items.length > 0 && name !== "item"),
  );
  return faults;
}

type Rules = Record<string, { namespace: string | null; least: number; most: number }>;

const own = (least: number, most: number) => ({ namespace: null, least, most });
const of = (namespace: string, most = 1) => ({ namespace, least: 0, most });
const atom = "http://www.w3.org/2005/Atom";

/** Elements that may stand there, in which namespace, and how often; of what RSS defines only what a paper prints is listed. */
const channelChildren: Rules = {
  title: own(1, 1),
  link: own(1, 1),
  description: own(1, 1),
  "atom:link": { namespace: atom, least: 1, most: 1 },
  language: own(0, 1),
  lastBuildDate: own(0, 1),
  item: own(0, Infinity),
};

const itemChildren: Rules = {
  title: own(0, 1),
  link: own(0, 1),
  guid: own(0, 1),
  pubDate: own(0, 1),
  description: own(0, 1),
  category: own(0, Infinity),
  "atom:updated": of(atom),
  "dc:creator": of("http://purl.org/dc/elements/1.1/"),
  "content:encoded": of("http://purl.org/rss/1.0/modules/content/"),
  "media:content": of("http://search.yahoo.com/mrss/", Infinity),
};

function itemFaults(item: Element): string[] {
  const where = childText(item, "link");
  const faults = childFaults(`item ${where}`, item, itemChildren);
  const say = (words: string, holds: boolean) => void (holds || faults.push(`item ${where}: ${words}`));
  say("has a title or a description", childText(item, "title") !== "" || childText(item, "description") !== "");
  say("link is a whole address", isWhole(where));
  const guid = [...item.children].find(({ nodeName }) => nodeName === "guid");
  say("guid says what it is", /^(?:true|false)$/.test(guid?.getAttribute("isPermaLink") ?? "true"));
  say(
    "a guid that is a permalink is a whole address",
    guid?.getAttribute("isPermaLink") === "false" || isWhole(guid?.textContent ?? ""),
  );
  say("pubDate is a date of RFC 822", isRfc822(childText(item, "pubDate")));
  const updated = childText(item, "atom:updated");
  say("atom:updated is a date of RFC 3339", updated === "" || isRfc3339(updated));
  for (const media of [...item.children].filter(({ nodeName }) => nodeName === "media:content")) {
    say("media:content leads to a whole address", isWhole(media.getAttribute("url") ?? ""));
    say("its type is a MIME type", /^(?:image\/[a-z+.-]+)$/.test(media.getAttribute("type") ?? "image/x"));
    say(
      "its medium is one of those listed",
      /^(?:image|audio|video|document|executable)$/.test(media.getAttribute("medium") ?? "image"),
    );
    say(
      "its size is whole pixels",
      ["width", "height"].every((name) => /^[1-9]\d*$/.test(media.getAttribute(name) ?? "1")),
    );
  }
  const html = childText(item, "content:encoded");
  // Relative addresses mean something else in every reader.
  say("addresses in its text are whole", !/\s(?:href|src|poster)="(?![a-z][a-z0-9+.-]*:|#)/i.test(html));
  say("its text runs nothing", !/<script|\son\w+=|javascript:/i.test(html.replace(/&[lg]t;/g, "")));
  return faults;
}

/** An XML declaration first, in UTF-8, and no document type: https://www.w3.org/TR/xml/#sec-prolog-dtd */
export function declarationFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')) faults.push("it begins with its declaration");
  if (/<!DOCTYPE/i.test(text.replace(/<!\[CDATA\[[^]*?\]\]>/g, ""))) faults.push("it has no document type");
  return faults;
}

/** What stands in an element that may not, in a foreign namespace, too often or too rarely, or with words between. */
export function childFaults(where: string, element: Element, rules: Rules): string[] {
  const faults: string[] = [];
  const counts = new Map<string, number>();
  for (const { nodeName, namespaceURI } of element.children) {
    counts.set(nodeName, (counts.get(nodeName) ?? 0) + 1);
    const rule = rules[nodeName];
    if (!rule) faults.push(`${where}: ${nodeName} may not stand there`);
    else if (rule.namespace !== namespaceURI) faults.push(`${where}: ${nodeName} is of ${namespaceURI}`);
  }
  for (const [name, { least, most }] of Object.entries(rules)) {
    const count = counts.get(name) ?? 0;
    if (count < least || count > most) faults.push(`${where}: ${count} times ${name}`);
  }
  const words = Array.from(element.childNodes, ({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : ""));
  if (words.join("").trim() !== "") faults.push(`${where}: words between the elements`);
  return faults;
}

export function childText(element: Element, name: string): string {
  return [...element.children].find(({ nodeName }) => nodeName === name)?.textContent ?? "";
}

function isSelf(link: Element | undefined): boolean {
  if (!link) return false;
  const [href, rel, type] = ["href", "rel", "type"].map((name) => link.getAttribute(name));
  return isWhole(href ?? "") && rel === "self" && type === "application/rss+xml" && link.childNodes.length === 0;
}

/** An http(s) address with a host, in the letters that addresses have: https://www.rfc-editor.org/rfc/rfc3986 */
export function isWhole(address: string): boolean {
  return (
    /^https?:\/\/[^/?#]+[/?#]?/.test(address) && URL.canParse(address) && /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(address)
  );
}

/** https://www.rfc-editor.org/rfc/rfc5646: a language, perhaps a script and a region. */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(tag);
}

/** https://www.rfc-editor.org/rfc/rfc822#section-5, with years of four digits as RSS allows; the day of the week must be right. */
function isRfc822(date: string): boolean {
  const form =
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
  return form.test(date) && new Date(date).toUTCString() === date;
}

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6, which W3C's dates to the second are, too; the day must be one. */
export function isRfc3339(date: string): boolean {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(date) ?? [];
  return day !== undefined && new Date(`${day}T${time}Z`).toISOString().startsWith(`${day}T${time}`);
}
