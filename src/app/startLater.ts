import type { QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createElement } from "react";
import { config } from "#config.ts";
import { OutboxLine } from "#features/comments/OutboxLine.tsx";
import { lookOnShelf, watchOutbox } from "#features/comments/watchOutbox.ts";
import { resumeDownloads } from "#features/downloads/resumeDownloads.ts";
import { Notices } from "#features/offline/Notices.tsx";
import { watchPictures } from "#features/offline/missingPictures.ts";
import { reloadOnce } from "#features/offline/reloadOnce.ts";
import { registerServiceWorker } from "#features/offline/serviceWorker.ts";
import { mendMissingCode } from "#ui/missingCode.ts";
import { idle } from "./idle.ts";
import { showLate } from "./LatePart.tsx";

/** What runs beside the paper and nobody waits for: it comes in a chunk of its own once the page stands. What of it is to be seen is given back. */
export function startLater(queryClient: QueryClient): ReactNode[] {
  const late = [createElement(OutboxLine, { key: "outbox" }), createElement(Notices, { key: "notices" })];
  showLate(late);
  watchOutbox();
  void idle().then(lookOnShelf);
  watchPictures();
  mendMissingCode(() => void reloadOnce());
  if (config.isProduction) registerServiceWorker();
  void resumeDownloads();
  void import("./fetchAhead.ts").then(({ fetchAhead }) => fetchAhead(queryClient));
  return late;
}
