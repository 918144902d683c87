import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { manifestFile, namedManifest } from "#hosting/namedManifest.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import { siteSchema } from "#sources/edition/schemas.ts";
import { writeIfChanged } from "./writeIfChanged.ts";

const manifestSchema = v.record(v.string(), v.unknown());

/** Puts the name of an edition's paper into the manifest of the built reader, for those who install it. A folder without either stays as it is. */
export async function nameManifest(dist: string, edition: string): Promise<void> {
  const read = (folder: string, file: string) => readFile(join(folder, file), "utf8").catch(() => "null");
  const own = v.safeParse(manifestSchema, JSON.parse(await read(dist, manifestFile)));
  const site = v.safeParse(siteSchema, JSON.parse(await read(edition, editionFiles.site)));
  if (!own.success || !site.success) return;
  await writeIfChanged(join(dist, manifestFile), JSON.stringify(namedManifest(own.output, site.output), null, 2));
}
