import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { manifestFile, namedManifest } from "#hosting/namedManifest.ts";
import type { SiteIdentity } from "#publisher/siteIdentity.ts";

const manifestSchema = v.record(v.string(), v.unknown());

/** The manifest of the built reader in the publisher's name, for those who install it. @throws where `dist` has none. */
export async function siteManifest(dist: string, identity: SiteIdentity): Promise<Record<string, unknown>> {
  const text = await readFile(join(dist, manifestFile), "utf8");
  return namedManifest(v.parse(manifestSchema, JSON.parse(text)), identity);
}
