import { useSyncExternalStore } from "react";
import type { TextSize, Theme } from "#storage/preferences.ts";
import { readTextSize, readTheme, writeTextSize, writeTheme } from "#storage/preferences.ts";

/** From the smallest to the largest. */
export const textSizes = ["small", "normal", "large", "larger"] as const;

const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function chooseTheme(theme: Theme): void {
  writeTheme(theme);
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  changed();
}

export function chooseTextSize(size: TextSize): void {
  writeTextSize(size);
  if (size === "normal") delete document.documentElement.dataset.textSize;
  else document.documentElement.dataset.textSize = size;
  changed();
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, readTheme, () => "auto");
}

export function useTextSize(): TextSize {
  return useSyncExternalStore(subscribe, readTextSize, () => "normal");
}
