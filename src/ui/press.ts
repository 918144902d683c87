import type { ComponentType } from "react";
import { createContext, useState, useSyncExternalStore } from "react";

/** What of a story its printed discussion needs to know. */
export interface DiscussedArticle {
  id: number;
  path: string;
  commentsOpen: boolean;
  originalUrl?: string | undefined;
}

/** What pages show on the press alone: its code never reaches a reader. */
export interface Press {
  /** The comments on a story, and a form for another that needs no script. */
  Discussion: ComponentType<{ article: DiscussedArticle }>;
  /** The ways between the versions for browsers without scripts. */
  VersionLinks: ComponentType;
}

/** Provided where a page is printed; null in the browser. */
export const PressContext = createContext<Press | null>(null);

/**
 * True on the press, and in the browser for what stood on the printed page that the app took over; false for all that a reader
 * opens afterwards. It never changes for one component.
 */
export function useWasPrinted(): boolean {
  const isTakingOver = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  return useState(isTakingOver)[0];
}

function neverChanges(): () => void {
  return () => {};
}
