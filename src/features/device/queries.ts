import { queryOptions } from "@tanstack/react-query";
import { measureShelves } from "#storage/allShelves.ts";
import { measureAutomaticCaches } from "#storage/automaticCaches.ts";
import { readStanding } from "#storage/standing.ts";

/** All that is looked up here. */
export const deviceKey = ["device"] as const;

/** Looked up anew each time it is shown; the device answers with or without a network. */
const onDevice = { networkMode: "always", retry: false, staleTime: 0, gcTime: 0 } as const;

export const automaticQuery = queryOptions({
  queryKey: [...deviceKey, "automatic"],
  queryFn: measureAutomaticCaches,
  ...onDevice,
});

export const shelvesQuery = queryOptions({ queryKey: [...deviceKey, "shelves"], queryFn: measureShelves, ...onDevice });

export const standingQuery = queryOptions({
  queryKey: [...deviceKey, "standing"],
  queryFn: readStanding,
  ...onDevice,
});
