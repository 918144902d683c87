import { join } from "node:path";

export type Release = "first" | "second";

/** Where this run's releases are built, apart from `npm run build` and from other runs. `buildReleases` names the folder. */
const folder = () => process.env.RELEASES_FOLDER ?? "";

export const releases = {
  dist: (release: Release) => join(folder(), release),
  programs: () => join(folder(), "programs"),
} as const;
