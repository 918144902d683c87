import { trustedUrl } from "#ui/trustedUrl.ts";
import { keepLoaded } from "./keepLoaded.ts";

type Watch = (registration: ServiceWorkerRegistration | undefined) => void;

/**
 * Starts the worker once the page has loaded. For the built paper alone: while it is written, nothing may come from a cache. `watch`
 * looks for new versions: on a first visit once the worker is there, and has its code on the device; without a worker at once.
 */
export function registerServiceWorker(watch: Watch): void {
  if (!("serviceWorker" in navigator)) return watch(undefined);
  const start = () => void startWorker(navigator.serviceWorker, watch);
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}

/** Reading needs no worker: where the browser refuses one, or its script cannot be had, the paper goes on without. */
async function startWorker(container: ServiceWorkerContainer, watch: Watch): Promise<void> {
  const hadWorker = container.controller !== null;
  const known = await container.getRegistration().catch(() => undefined);
  const registration = await container.register(trustedUrl("/sw.js"), { scope: "/" }).catch(() => known);
  if (hadWorker || !registration) return watch(registration);
  const { active } = await container.ready;
  watch(registration);
  if (active) keepLoaded(active);
}
