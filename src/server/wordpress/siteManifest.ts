import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { SiteIdentity } from "#publisher/siteIdentity.ts";

/** Where the reader's own manifest lies in its folder, and at which address. */
export const manifestFile = "manifest.webmanifest";

const manifestSchema = v.record(v.string(), v.unknown());

/** The manifest of the built reader in the publisher's name, for those who install it. @throws where `dist` has none. */
export async function siteManifest(dist: string, identity: SiteIdentity): Promise<Record<string, unknown>> {
  const own = v.parse(manifestSchema, JSON.parse(await readFile(join(dist, manifestFile), "utf8")));
  const { name, tagline, language, direction, icon } = identity;
  return {
    ...own,
    name,
    short_name: name,
    ...(tagline && { description: tagline }),
    lang: language,
    dir: direction,
    ...(icon && { icons: [{ src: icon, sizes: "any" }] }),
  };
}
