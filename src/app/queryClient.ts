import { QueryClient, onlineManager } from "@tanstack/react-query";
import { failureKind } from "#ui/failureKind.ts";

const minute = 60_000;

/**
 * The whole caching policy. What was read once stays in memory for the visit, so that back is instant and lands in its
 * place; after a minute it is asked for again in the background. `offlineFirst`: the worker may answer without a network.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "offlineFirst",
        staleTime: minute,
        gcTime: 60 * minute,
        refetchOnWindowFocus: false,
        refetchOnReconnect: "always",
        // Only nonsense is worth asking for again at once: a no stays a no, and no connection shows what is kept. A retry without
        // a connection would wait for one, and the reader with it.
        retry: (failures, error) => failureKind(error) === "broken" && failures < 1 && onlineManager.isOnline(),
        retryDelay: 400,
        // What is not there is not looked for again during the visit.
        retryOnMount: ({ state }) => failureKind(state.error) !== "not-found",
      },
    },
  });
}
