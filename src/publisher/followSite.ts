import type { ReadLimits, SiteAnswer } from "./readSite.ts";
import { readSite } from "./readSite.ts";
import { SiteError } from "./SiteError.ts";

/** As many as browsers grant to a well-meaning site. */
const maxRedirects = 10;

export interface Arrival extends SiteAnswer {
  /** The address that answered. */
  url: string;
}

/**
 * GETs an address of the publisher's, through its redirects: how a site is found. Readers' requests never go this way.
 * @throws SiteError
 */
export async function followSite(url: string, accept: string, limits: ReadLimits): Promise<Arrival> {
  const seen: string[] = [];
  for (let next = url; ;) {
    if (seen.includes(next)) throw new SiteError(502, `${url} redirects in a circle: ${[...seen, next].join(" to ")}.`);
    if (seen.length > maxRedirects) throw new SiteError(502, `${url} redirects more than ${maxRedirects} times.`);
    seen.push(next);
    const answer = await readSite(next, { headers: { Accept: accept } }, limits);
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get("Location") : null;
    if (location === null) return { ...answer, url: next };
    next = resolveRedirect(location, next, url);
  }
}

function resolveRedirect(location: string, from: string, asked: string): string {
  const target = URL.canParse(location, from) ? new URL(location, from) : null;
  if (target && /^https?:$/.test(target.protocol) && target.username === "" && target.password === "") {
    target.hash = "";
    return target.href;
  }
  throw new SiteError(502, `${asked} redirects to an address that cannot be asked: ${location.slice(0, 200)}.`);
}
