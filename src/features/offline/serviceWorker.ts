import { askVersion, ownRelease } from "./askVersion.ts";
import { isAtWork } from "./isAtWork.ts";
import { keepLoaded } from "./keepLoaded.ts";
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
  const waiting = known?.waiting;
  const isNewPage = waiting && (await askVersion().catch(() => "")) === ownRelease();
  const registration = await container.register(trustedUrl("/sw.js"), { scope: "/" }).catch(() => known);
  if (registration) watchForUpdate(registration, container);
  if (waiting) startWithWaiting(waiting, isNewPage ?? false);
  checkNowAndThen(registration);
  if (hadWorker || !registration) return;
  const { active } = await container.ready;
  if (active) keepLoaded(active);
}

/** A version that came in an earlier visit is taken as this one begins: quietly where the page already is of it. */
function startWithWaiting(worker: ServiceWorker, isNewPage: boolean): void {
  if (isNewPage) takeQuietly(worker);
  else if (!navigator.userActivation?.hasBeenActive && !isAtWork()) applyUpdate();
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
