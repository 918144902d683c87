import { queryOptions } from "@tanstack/react-query";
import type { Download } from "#domain/download.ts";
import { downloadSource } from "#sources/downloads.ts";
import { readDownloads } from "#storage/downloads.ts";
import { canKeepFiles } from "#storage/keptCache.ts";
import { haltedBy } from "./halt.ts";

/** Milliseconds between two looks at a download that is under way, here or in another tab. */
const pace = 500;

/** What the paper offers for taking along; null: nothing, here or in this browser. */
export const offersQuery = queryOptions({
  queryKey: ["downloads", "offers"],
  queryFn: async ({ signal }) => (downloadSource && canKeepFiles() ? downloadSource.offers(signal) : null),
});

/** Every download of this device, the first started first. */
export const downloadsQuery = queryOptions({
  queryKey: ["downloads", "held"],
  queryFn: readDownloads,
  networkMode: "always",
  retry: false,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) && !haltedBy() ? pace : false),
});

export function isUnderWay({ state }: Download): boolean {
  return state === "running" || state === "waiting";
}
