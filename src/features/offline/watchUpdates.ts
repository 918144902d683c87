import { askVersion, ownRelease } from "./askVersion.ts";
import { isAtWork } from "./isAtWork.ts";
import { applyAt, offerUpdate, takeQuietly, updateTookOver } from "./update.ts";

/** How often a paper that stays open asks for a new version. Milliseconds. */
const checkInterval = 60 * 60_000;

/** A page that stands for longer is being read, be it without a touch. Milliseconds. */
const justOpened = 5_000;

/** Looks for new versions as long as the paper is open: by its worker, and where there is none by their names. */
export function watchUpdates(registration: ServiceWorkerRegistration | undefined): void {
  if (registration) watchForUpdate(registration, navigator.serviceWorker);
  checkNowAndThen(registration);
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
    if (isStart) applyAt(isUntouched);
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

function isUntouched(): boolean {
  return performance.now() < justOpened && navigator.userActivation?.hasBeenActive === false && !isAtWork();
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
