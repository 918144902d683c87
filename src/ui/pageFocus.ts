/**
 * After a navigation inside the app the headline takes focus and the title is spoken, as a loaded page would do by itself.
 * The router says when one began; the first headline to appear after it takes it.
 */
let awaited = false;

export function expectPageFocus(): void {
  awaited = true;
}

/** True once for each navigation. */
export function takePageFocus(): boolean {
  const was = awaited;
  awaited = false;
  return was;
}
