import { decodeText } from "#sources/readAnswer.ts";
import { withoutUnseen } from "#sources/wordpress/withoutUnseen.ts";

/** What the HTML of a site's front page tells that its REST API does not. */
export interface SiteHtml {
  /** Root of the REST API as the page names it; null when it names none. */
  apiRoot: string | null;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  icon: string | null;
}

const apiRelation = "https://api.w.org/";

/** Written from right to left, for themes that give `<html>` no `dir`. */
const rightToLeft = /^(?:ar|arc|azb|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** Reads a page without running or loading anything of it. `url` is where it came from. */
export function readSiteHtml(bytes: Uint8Array<ArrayBuffer>, contentType: string | null, url: string): SiteHtml {
  // A comment or a script may hold what looks like tags.
  const whole = withoutUnseen(decodeText(bytes.buffer, contentType));
  // Behind the last `>` no tag ends, and none need be looked for.
  const html = whole.slice(0, whole.lastIndexOf(">") + 1);
  const root = attributesOf(/<html\b[^>]*>/i.exec(html)?.[0] ?? "");
  const links = Array.from(html.matchAll(/<link\b[^>]*>/gi), ([tag]) => attributesOf(tag));
  const hrefOf = (relation: string) => {
    const link = links.find(({ rel = "" }) => rel.toLowerCase().split(/\s+/).includes(relation));
    return link?.href === undefined ? null : toWebAddress(link.href, url);
  };
  const language = toLanguage(root.lang ?? root["xml:lang"] ?? "");
  const isRtl = /^rtl$/i.test(root.dir ?? (rightToLeft.test(language) ? "rtl" : "ltr"));
  return { apiRoot: hrefOf(apiRelation), language, direction: isRtl ? "rtl" : "ltr", icon: hrefOf("icon") };
}

/** Root of the REST API out of a `Link` header: `<https://their.site/wp-json/>; rel="https://api.w.org/"`. */
export function apiRootOfHeader(header: string | null, url: string): string | null {
  for (const [, target = "", parameters = ""] of (header ?? "").matchAll(/<([^<>]*)>([^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
    if ((relations?.[1] ?? relations?.[2] ?? "").split(/\s+/).includes(apiRelation)) return toWebAddress(target, url);
  }
  return null;
}

/** An http(s) address without a password in it; null for anything else. */
export function toWebAddress(text: string, base?: string): string | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : null;
}

/** Attributes of one tag, names in lower case, the character references of addresses resolved. */
function attributesOf(tag: string): Record<string, string> {
  const attributes = tag.matchAll(/\s([a-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return Object.fromEntries(
    Array.from(attributes, ([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? "").replace(/&(?:amp|#0*38|#x0*26);/gi, "&").trim(),
    ]),
  );
}

function toLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}
