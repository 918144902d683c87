import { config } from "#config.ts";
import { registerServiceWorker } from "#features/offline/serviceWorker.ts";

/** What runs beside the paper and nobody waits for: it comes in a chunk of its own once the page stands. */
export function startLater(): void {
  if (config.isProduction) registerServiceWorker();
}
