import { plainText } from "#sources/wordpress/plainText.ts";
import type { DiscoveredSite, SiteLocation } from "./discoverSite.ts";
import type { SiteSection } from "./sections.ts";
import { toOwnPath } from "./siteAddresses.ts";
import { toWebAddress } from "./siteHtml.ts";
import { siteTimeZone } from "./siteTimeZone.ts";

/** What the reader asks first, at `/site.json`: who the publisher is and where the news comes from. */
export interface SiteIdentity {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  /** IANA. */
  timeZone: string;
  icon: string | null;
  /** Root of the REST API, to be prefixed; ends in a slash. */
  api: string;
  /** The site's own front page; ends in a slash. */
  home: string;
  /** Busiest first. */
  sections: SiteSection[];
  /** Whether the plugin WordPress Popular Posts counts readings. */
  popularPosts: boolean;
}

/** `ownOrigin`: our server stands between, so the API and the pictures are on the reader's own origin. */
export function toSiteIdentity(
  { index, html, ...site }: DiscoveredSite,
  sections: SiteSection[],
  ownOrigin: boolean,
): SiteIdentity {
  const icon = toWebAddress(index.site_icon_url) ?? html.icon;
  return {
    name: plainText(index.name).trim() || new URL(site.home).hostname,
    tagline: plainText(index.description).trim(),
    language: html.language,
    direction: html.direction,
    timeZone: siteTimeZone(index.timezone_string, index.gmt_offset),
    icon: ownOrigin && icon !== null ? toOwnUpload(site, icon) : icon,
    api: ownOrigin ? "/wp-json/" : site.apiRoot,
    home: site.home,
    sections,
    popularPosts: index.namespaces.includes("wordpress-popular-posts/v1"),
  };
}

/** Only uploads are passed through: no page of ours may load what lies elsewhere. */
function toOwnUpload(site: SiteLocation, address: string): string | null {
  const path = toOwnPath(site, address);
  return path?.startsWith("/wp-content/uploads/") ? path : null;
}
