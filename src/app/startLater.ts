import type { QueryClient } from "@tanstack/react-query";
import { createElement } from "react";
import { config } from "#config.ts";
import { resumeDownloads } from "#features/downloads/resumeDownloads.ts";
import { whenInstallable } from "#features/install/whenInstallable.ts";
import { Notices } from "#features/offline/Notices.tsx";
import { watchPictures } from "#features/offline/missingPictures.ts";
import { reloadOnce } from "#features/offline/reloadOnce.ts";
import { registerServiceWorker } from "#features/offline/serviceWorker.ts";
import { mendMissingCode } from "#ui/missingCode.ts";
import { addLate } from "./LatePart.tsx";

/** What runs beside the paper and nobody waits for: it comes in a chunk of its own once the page stands. */
export function startLater(queryClient: QueryClient): void {
  addLate(createElement(Notices, { key: "notices" }));
  late(async () => (await import("./startOutbox.ts")).startOutbox());
  watchPictures();
  mendMissingCode(() => void reloadOnce());
  if (config.isProduction)
    registerServiceWorker((registration) =>
      late(async () => (await import("./startUpdates.ts")).startUpdates(registration)),
    );
  void resumeDownloads();
  late(async () => (await import("./fetchAhead.ts")).fetchAhead(queryClient));
  whenInstallable(() => late(async () => (await import("./startOffer.ts")).startOffer()));
}

/** A page that its reader leaves at once may not get it any more, and misses nothing. */
function late(work: () => Promise<void>): void {
  work().catch(() => undefined);
}
