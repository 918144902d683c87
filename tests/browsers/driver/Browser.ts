/** What stands on a page, as the driver points at it. */
export interface Found {
  /** A press by a pointer, or by a finger. */
  press(): Promise<void>;
  /** Keystrokes, after what stands there already. */
  type(text: string): Promise<void>;
}

/** A tab of a browser. Addresses are whole. */
export interface Tab {
  /** Until the new page is parsed. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** CSS pixels of the window's inside; an engine whose window has a smallest width may give a little more. */
  resize(width: number, height: number): Promise<void>;
  /** Runs `question` in the page. What goes in and what comes out is JSON; an answer that is promised is waited for. */
  ask<Given extends unknown[], Answer>(
    question: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ): Promise<Answer>;
  /** The element that `seek` gives in the page. */
  find<Given extends unknown[]>(
    seek: (...given: Given) => Element | null | Promise<Element | null>,
    ...given: Given
  ): Promise<Found | null>;
  /** A picture of what the window shows, as PNG. */
  picture(): Promise<Uint8Array>;
  /** Errors of scripts, what the console was told as an error, and breaches of the page's policy. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** One running browser with an empty profile. */
export interface Browser {
  newTab(): Promise<Tab>;
  stop(): Promise<void>;
}
