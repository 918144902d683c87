import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import type { EarlierRelease } from "./earlierReleases.ts";
import { readReleases, writeReleases } from "./earlierReleases.ts";
import { markRelease, releaseName, versionFile } from "./release.ts";

/** Names each build: in its pages, in `/version.json`, and in the list of releases whose files it goes on serving. */
export function releasePlugin(): Plugin {
  let dist = "";
  let release = "";
  let files: string[] = [];
  let before: EarlierRelease[] = [];
  return {
    name: "broadsheet-release",
    apply: "build",
    configResolved({ root, build }) {
      dist = resolve(root, build.outDir);
    },
    // Before the folder is emptied for this build.
    async buildStart() {
      before = await readReleases(dist);
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const assets = Object.keys(bundle).filter((file) => file.startsWith("assets/"));
        release = releaseName(assets);
        files = assets.map((file) => file.slice("assets/".length));
        return markRelease(html, release);
      },
    },
    closeBundle: {
      sequential: true,
      // After the worker has been told what its shell is: what is old is served, and not fetched by devices that are new.
      order: "post",
      async handler() {
        if (release === "") return;
        await writeReleases(dist, release, files, before);
        const version = versionFile(release, process.env.PURGE_BEFORE);
        await writeFile(join(dist, "version.json"), `${JSON.stringify(version)}\n`);
      },
    },
  };
}
