import { keepLoaded } from "./keepLoaded.ts";
import { trustedUrl } from "#ui/trustedUrl.ts";
import { offerUpdate, updateTookOver } from "./update.ts";

/** The browser asks for a new worker on a full page load; a paper left open asks when it is looked at again. Milliseconds. */
const checkInterval = 60 * 60_000;

/** Starts the worker once the page has loaded. For the built paper alone: while it is written, nothing may come from a cache. */
export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  const start = () => void startWorker(navigator.serviceWorker);
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}

/** Reading needs no worker: where the browser refuses one, the paper goes on without. */
async function startWorker(container: ServiceWorkerContainer): Promise<void> {
  const hadWorker = container.controller !== null;
  try {
    const registration = await container.register(trustedUrl("/sw.js"), { scope: "/" });
    watchForUpdate(registration, container);
    checkNowAndThen(registration);
    if (hadWorker) return;
    const { active } = await container.ready;
    if (active) keepLoaded(active);
  } catch {
    return;
  }
}

/** Tells the reader of a worker that waits. The very first one is no update. */
export function watchForUpdate(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  let isControlled = container.controller !== null;
  const offerWaiting = () => {
    if (registration.waiting && container.controller) offerUpdate(registration.waiting);
  };
  const watchInstalling = () => registration.installing?.addEventListener("statechange", offerWaiting);
  offerWaiting();
  watchInstalling();
  registration.addEventListener("updatefound", watchInstalling);
  container.addEventListener("controllerchange", () => {
    if (isControlled) updateTookOver(() => location.reload());
    isControlled = true;
  });
}

function checkNowAndThen(registration: ServiceWorkerRegistration): void {
  let checkedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAt < checkInterval) return;
    checkedAt = Date.now();
    // Without a network there is nothing to hear, and nothing lost.
    registration.update().catch(() => undefined);
  });
}
