import type { ComponentType, ReactNode } from "react";
import { createContext, createElement, use, useLayoutEffect, useState, useSyncExternalStore } from "react";

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

/** Whether what is rendered now is, or takes over, a printed page. It ends without a word: each component asks once, when it is new. */
class Printing {
  isOn: boolean;

  constructor(isOn: boolean) {
    this.isOn = isOn;
  }

  end(): void {
    this.isOn = false;
  }
}

const PrintingContext = createContext(new Printing(false));

/**
 * Around the whole app, on the press and in the browser. One place asks React whether it takes over what was printed: each that
 * did would be rendered twice. Where React gives that up, and sets the page anew, nothing counts as printed.
 */
export function TakeOver({ children }: { children: ReactNode }) {
  const isPrinted = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [printing] = useState(() => new Printing(isPrinted));
  useLayoutEffect(() => printing.end(), [printing]);
  return createElement(PrintingContext, { value: printing }, children);
}

/**
 * True on the press, and in the browser for what stood on the printed page that the app took over; false for all that a reader
 * opens afterwards. It never changes for one component.
 */
export function useWasPrinted(): boolean {
  const printing = use(PrintingContext);
  return useState(() => printing.isOn)[0];
}

function neverChanges(): () => void {
  return () => {};
}
