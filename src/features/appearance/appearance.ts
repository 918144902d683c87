import { useSyncExternalStore } from "react";
import type { TextSize, Theme } from "#storage/preferences.ts";
import { readTextSize, readTheme, writeTextSize, writeTheme } from "#storage/preferences.ts";
import { createSignal } from "#ui/signal.ts";

/** From the smallest to the largest. */
export const textSizes = ["small", "normal", "large", "larger"] as const;

const changed = createSignal();

export function chooseTheme(theme: Theme): void {
  writeTheme(theme);
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  changed.tell();
}

export function chooseTextSize(size: TextSize): void {
  writeTextSize(size);
  if (size === "normal") delete document.documentElement.dataset.textSize;
  else document.documentElement.dataset.textSize = size;
  changed.tell();
}

export function useTheme(): Theme {
  return useSyncExternalStore(changed.hear, readTheme, () => "auto");
}

export function useTextSize(): TextSize {
  return useSyncExternalStore(changed.hear, readTextSize, () => "normal");
}
