import { discoverSite } from "#publisher/discoverSite.ts";
import { toSiteIdentity } from "#publisher/siteIdentity.ts";
import type { SiteFile } from "#sources/wordpress/siteFile.ts";
import type { TakenSite } from "./collections.ts";
import { readAll } from "./collections.ts";
import type { OwnAddresses } from "./ownAddresses.ts";
import { ownAddresses } from "./ownAddresses.ts";
import type { Report } from "./Report.ts";
import type { ClientOptions } from "./SiteClient.ts";
import { AnswerError, SiteClient } from "./SiteClient.ts";
import type { Terms } from "./terms.ts";
import type { TakenTerm } from "./wires.ts";
import { takenTermSchema } from "./wires.ts";

/** A publisher's site, found. */
export interface OpenSite extends TakenSite {
  /** Its `api` is on the site's own origin; its sections are empty. */
  siteFile: SiteFile;
  own: OwnAddresses;
}

/** @throws SiteError */
export async function openSite(address: string, options: ClientOptions): Promise<OpenSite> {
  const found = await discoverSite(address, options.timeLimit);
  return {
    client: new SiteClient(options),
    api: found.apiRoot,
    siteFile: toSiteIdentity(found, [], false),
    own: ownAddresses(found.home, found.apiRoot, found.base),
  };
}

/** Categories, tags and authors. What a site keeps to itself is empty, and reported. @throws SiteError */
export async function readTerms(site: TakenSite, report: Report): Promise<Terms> {
  const read = async (route: string, fields: string): Promise<Map<number, TakenTerm>> => {
    try {
      const params = { orderby: "id", order: "asc", _fields: `id,slug,name,description${fields}` };
      const all = await readAll(site, `wp/v2/${route}`, params, takenTermSchema);
      return new Map(all.map((term) => [term.id, term]));
    } catch (error) {
      if (!(error instanceof AnswerError) || error.answered >= 500) throw error;
      report.note("Kept by the site", `${route}: ${error.message}`);
      return new Map();
    }
  };
  const [categories, tags, users] = await Promise.all([
    read("categories", ",count,parent"),
    read("tags", ",count"),
    read("users", ""),
  ]);
  return { categories, tags, users };
}
