/** What can be taken along: one section, or the whole paper. */
export interface DownloadOffer {
  /** `all`, or `section/<slug>`. */
  name: string;
  /** As readers know it: the section's name, or the paper's. */
  title: string;
  stories: number;
  /** Bytes on the device of all but the pictures. */
  bytes: number;
  /** Bytes on the device of one size of each picture. */
  pictureBytes: number;
  /** Says what is in it: another hash, other files. */
  hash: string;
}

/** A file of a download. */
export interface ListedFile {
  /** Path on this origin, as it is asked for. */
  url: string;
  bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  sha256: string;
  isPicture: boolean;
}

/** All files of a download, in the order in which they are worth having: pages of lists before the stories they lead to, the newest first, pictures last. */
export interface DownloadList {
  name: string;
  title: string;
  stories: number;
  hash: string;
  files: ListedFile[];
}

/** Name of the download that holds a section. */
export function sectionDownload(slug: string): string {
  return `section/${slug}`;
}

/** The section whose download bears a name; null: it is the whole edition's. */
export function sectionOf(name: string): string | null {
  return name === wholeEdition ? null : name.replace(/^section\//, "");
}

/** Name of the download that holds the whole edition. */
export const wholeEdition = "all";

/**
 * `running`: its files are being fetched, or will be as soon as it is its turn. `paused`: the reader stopped it. `waiting`: no
 * network; it goes on by itself. `full`: the device has no more room. `incomplete`: some files could not be had as they were
 * listed. `complete`: every file lies verified on the device.
 */
type DownloadState = "running" | "paused" | "waiting" | "full" | "incomplete" | "complete";

/** How much of it, in files and in bytes on the device. */
export interface DownloadAmount {
  files: number;
  bytes: number;
}

/** A download as the device knows it. */
export interface Download {
  name: string;
  title: string;
  stories: number;
  withPictures: boolean;
  state: DownloadState;
  /** Of the list that it follows; empty until one came. */
  hash: string;
  done: DownloadAmount;
  total: DownloadAmount;
  /** UTC, ISO 8601 with `Z`. */
  startedAt: string;
  /** When it was last complete; null while it never was. */
  completedAt: string | null;
}
