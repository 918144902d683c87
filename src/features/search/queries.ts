import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { source } from "#sources/source.ts";

const shortest = 2;
/** One sign of these scripts is a word. */
const wordSigns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether there is enough to look for. */
export function isLongEnough(query: string): boolean {
  return query.length >= shortest || wordSigns.test(query);
}

export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ["search", query],
    queryFn: async ({ signal }) => ({ query, ...(await source.search(query, signal)) }),
    enabled: isLongEnough(query),
    // The last results stay in view, as what they are, while the next letters are looked up.
    placeholderData: keepPreviousData,
  });

/** Stories shown while their reader types: a window of them. And once they stopped: as many as anybody looks through. */
const whileTyping = 8;
const most = 20;

/** What is on the device is looked through anew each time, and once more when more of it was read (`read` stories so far). */
export const deviceQuery = (query: string, read: number, isTyping: boolean) =>
  queryOptions({
    queryKey: ["search", "device", query, read, isTyping],
    queryFn: async () => (await import("./deviceSearch.ts")).searchDevice(query, isTyping ? whileTyping : most),
    enabled: isLongEnough(query),
    networkMode: "always",
    retry: false,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
