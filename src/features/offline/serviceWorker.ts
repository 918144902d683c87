import { askVersion, ownRelease } from "./askVersion.ts";
import { isAtWork } from "./isAtWork.ts";
import { trustedUrl } from "#ui/trustedUrl.ts";
import { applyUpdate, offerUpdate, takeQuietly, updateTookOver } from "./update.ts";

/** How often a paper that stays open asks for a new version. Milliseconds. */
const checkInterval = 60 * 60_000;

/** Starts the worker once the page has loaded. For the built paper alone: while it is written, nothing may come from a cache. */
export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator)) return checkNowAndThen(undefined);
  const start = () => void startWorker(navigator.serviceWorker);
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}

/** Reading needs no worker: where the browser refuses one, or its script cannot be had, the paper goes on without. */
async function startWorker(container: ServiceWorkerContainer): Promise<void> {
  const hadWorker = container.controller !== null;
  const known = await container.getRegistration().catch(() => undefined);
  const registration = await container.register(trustedUrl("/sw.js"), { scope: "/" }).catch(() => known);
  if (registration) watchForUpdate(registration, container);
  checkNowAndThen(registration);
  if (hadWorker || !registration) return;
  // A first visit's code, which no other needs.
  const { keepLoaded } = await import("./keepLoaded.ts");
  const { active } = await container.ready;
  if (active) keepLoaded(active);
}

/** Lets a worker take over quietly whose release the page is of already: it came over the network, which is ahead of the worker. */
async function takeIfSame(worker: ServiceWorker): Promise<boolean> {
  const own = ownRelease();
  const isSame = own !== "" && (await askVersion().catch(() => "")) === own;
  if (isSame) takeQuietly(worker);
  return isSame;
}

/** Tells the reader of a worker that waits; one that came in an earlier visit is taken as this one begins. The very first one is no update. */
export function watchForUpdate(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  let isControlled = container.controller !== null;
  const offerWaiting = async (isStart: boolean) => {
    const { waiting } = registration;
    if (!waiting || !container.controller || (await takeIfSame(waiting))) return;
    offerUpdate(waiting);
    if (isStart && navigator.userActivation?.hasBeenActive === false && !isAtWork()) applyUpdate();
  };
  const watchInstalling = () =>
    registration.installing?.addEventListener("statechange", () => void offerWaiting(false));
  void offerWaiting(true);
  watchInstalling();
  registration.addEventListener("updatefound", watchInstalling);
  container.addEventListener("controllerchange", () => {
    if (isControlled) updateTookOver();
    isControlled = true;
  });
}

/** At once, when the reader comes back after a while, and hourly. */
function checkNowAndThen(registration: ServiceWorkerRegistration | undefined): void {
  let checkedAt = 0;
  const check = () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAt < checkInterval / 4) return;
    checkedAt = Date.now();
    void checkVersion(registration);
  };
  check();
  document.addEventListener("visibilitychange", check);
  setInterval(check, checkInterval);
}

/** A new version is mostly noticed by its worker; where that cannot be had, by its name. */
async function checkVersion(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  // Without a network there is nothing to hear, and nothing lost.
  await registration?.update().catch(() => undefined);
  const release = await askVersion().catch(() => ownRelease());
  if (release !== ownRelease() && !registration?.installing && !registration?.waiting) offerUpdate(null);
}
