import type { ReactNode } from "react";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";

/** Puts the app where an empty page has its place for it. */
export function mount(root: HTMLElement, app: ReactNode): void {
  startTransition(() => createRoot(root).render(app));
}

/** Lets the app take over what was printed; in parts, so that the reader is answered meanwhile. */
export function takeOver(root: HTMLElement, app: ReactNode): void {
  startTransition(() => void hydrateRoot(root, app));
}
