let isMissing = false;
let mend: (() => void) | undefined;

/** A part of the app could not be fetched: there is no connection, or the release that this page is of is no longer served. */
export function reportMissingCode(): void {
  isMissing = true;
  mend?.();
}

/** Who sees to it: one for the whole paper, and for what was missing before it came. */
export function mendMissingCode(work: () => void): void {
  mend = work;
  if (isMissing) work();
}
