import * as v from "valibot";
import { getJson } from "#sources/http.ts";

/** What the build leaves beside its pages: src/press/releases/release.ts. */
const versionSchema = v.object({ release: v.string() });

/** The name of the release that is served now. @throws SourceError where it cannot be had */
export async function askVersion(): Promise<string> {
  // From no memory on the way: where the device says that it has no network, the answer proves that it has.
  return (await getJson("/version.json", versionSchema, undefined, { cache: "no-store" })).value.release;
}

/** The name of the release that this page is of; empty where nothing was built. */
export function ownRelease(): string {
  return document.documentElement.dataset.release ?? "";
}
