import { config } from "#config.ts";
import { readDownloadList, readOffers } from "./edition/downloads.ts";
import { offersDownloads } from "./offersDownloads.ts";

/** What this paper offers for taking along; null: nothing. Each method rejects with a SourceError. */
export const downloadSource = offersDownloads
  ? {
      offers: (signal?: AbortSignal) => readOffers(config.editionUrl, signal),
      list: (name: string, signal?: AbortSignal) => readDownloadList(config.editionUrl, name, signal),
    }
  : null;
