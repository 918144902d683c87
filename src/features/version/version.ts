import { useSyncExternalStore } from "react";
import { readDesktopChosen, writeDesktopChosen } from "#storage/preferences.ts";
import { createSignal } from "#ui/signal.ts";

/**
 * The mobile and the desktop version of one page at one address. A choice to leave the mobile version lasts for the
 * session and never flips by itself; without one, the device decides: phones are mobile, tablets and desks are not.
 * The script in index.html applies the same rules before first paint.
 */
export type Version = "mobile" | "desktop";

const narrow = "(max-width: 640px)";
const handheld = "(pointer: coarse) and (hover: none)";
const viewports = { device: "width=device-width, initial-scale=1, viewport-fit=cover", desktop: "width=1200" } as const;

const changed = createSignal(watchDevice);
let chosen = readDesktopChosen() || "desktopVersionAsked" in globalThis;
if (chosen) writeDesktopChosen(true);

function isPhone(): boolean {
  return matchMedia(narrow).matches || (matchMedia(handheld).matches && Math.min(screen.width, screen.height) < 600);
}

/** Which version is shown, and whether the reader asked for the desktop one. One string, so that it compares by value. */
function readState(): "mobile" | "desktop" | "desktop-chosen" {
  if (chosen) return "desktop-chosen";
  return isPhone() ? "mobile" : "desktop";
}

function readVersion(): Version {
  return readState() === "mobile" ? "mobile" : "desktop";
}

function apply(): void {
  const root = document.documentElement;
  root.dataset.version = readVersion();
  root.toggleAttribute("data-chosen", chosen);
  document.querySelector("meta[name=viewport]")?.setAttribute("content", chosen ? viewports.desktop : viewports.device);
  changed.tell();
}

/** Leaves the mobile version (`desktop`) or returns to it, and remembers that for the session. */
export function chooseVersion(version: Version): void {
  chosen = version === "desktop";
  writeDesktopChosen(chosen);
  apply();
}

function watchDevice(): () => void {
  const queries = [matchMedia(narrow), matchMedia(handheld)];
  for (const query of queries) query.addEventListener("change", apply);
  // The window may have changed since the script in index.html looked at it.
  if (document.documentElement.dataset.version !== readVersion()) apply();
  return () => {
    for (const query of queries) query.removeEventListener("change", apply);
  };
}

export function useVersion() {
  return useSyncExternalStore(changed.hear, readState, () => "desktop" as const);
}
