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

/** All files of a download, in the order in which they are worth having: first what one browses by, then the newest stories, pictures last. */
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

/** Name of the download that holds the whole edition. */
export const wholeEdition = "all";
