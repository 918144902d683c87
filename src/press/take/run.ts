import type { Disk } from "./disk.ts";
import type { StoryList, StoryType, Wanted } from "./listStories.ts";
import type { OpenSite } from "./openSite.ts";
import type { Progress } from "./Progress.ts";
import type { Report } from "./Report.ts";
import type { ClientOptions } from "./SiteClient.ts";
import type { StoryHead, TakeFolder } from "./TakeFolder.ts";

export interface TakeOptions extends Wanted {
  /** The site, an http(s) address. */
  address: string;
  /** Folder of the edition. Beside it lies `<out>.take`: what is remembered from one run to the next. */
  out: string;
  /** Bytes: larger recordings and papers stay on the site. */
  largestFile: number;
  client: ClientOptions;
  disk: Disk;
  progress: Progress;
}

/** What the steps of one run share. */
export interface Run {
  options: TakeOptions;
  site: OpenSite;
  folder: TakeFolder;
  report: Report;
}

export type Lists = Record<StoryType, StoryList>;
export type Head = { key: string; head: StoryHead };

export const types = ["post", "page"] as const;

/** A picture of which only the address is known. */
export function asPicture(src: string) {
  return { alt: "", width: 0, height: 0, src, variants: [] };
}
