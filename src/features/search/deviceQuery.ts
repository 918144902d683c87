import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { searchDevice } from "./deviceSearch.ts";
import { isLongEnough } from "./queries.ts";

/** What is on the device is looked through anew each time, and once more when more of it was read (`read` stories so far). */
export const deviceQuery = (query: string, read: number) =>
  queryOptions({
    queryKey: ["search", "device", query, read],
    queryFn: () => searchDevice(query),
    enabled: isLongEnough(query),
    networkMode: "always",
    retry: false,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
