import type { Download } from "#domain/download.ts";
import { changeDownload } from "#storage/downloads.ts";
import type { DownloadEvent } from "./nextDownload.ts";
import { nextDownload } from "./nextDownload.ts";

/** Lets something happen to a download on the device. @throws StorageError */
export function applyEvent(name: string, event: DownloadEvent): Promise<Download | null> {
  return changeDownload(name, (download) => nextDownload(download, event));
}
