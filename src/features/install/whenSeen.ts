/** Calls `note` once, when the element first stands in the window; at once where a browser cannot tell. Returns how to give up. */
export function whenSeen(element: Element, note: () => void): () => void {
  if (typeof IntersectionObserver === "undefined") {
    note();
    return () => {};
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    note();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
