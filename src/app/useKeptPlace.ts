import { useLayoutEffect } from "react";
import { useLocation, useNavigationType } from "react-router-dom";
import { idle } from "#ui/idle.ts";
import { useWasPrinted } from "#ui/press.ts";
import { readPlaces, writePlaces } from "#storage/preferences.ts";

/** More entries than anybody goes back through; the oldest are forgotten. */
const mostPlaces = 100;

/** By then the reader is reading, and nothing waits for what the rest of the page takes. Milliseconds. */
const settled = 8_000;

const places = readPlaces();
let lastPath: string | undefined;

/**
 * Keeps and restores the reader's place in the window: back, forward and reload lead to where they were, a new page to its top,
 * a change of the question in the address nowhere. The router's own restoration asks once, while a page that is still being
 * fetched has no height to scroll in.
 */
export function useKeptPlace(): void {
  const { key, pathname, hash } = useLocation();
  const isReturn = useNavigationType() === "POP";
  const wasPrinted = useWasPrinted();
  // Addresses typed by hand, and jumps within a page, have the same key.
  const entry = `${key} ${pathname}${hash}`;

  useLayoutEffect(() => {
    const isFirst = lastPath === undefined;
    const isOtherPage = pathname !== lastPath;
    // The browser has led to the place that the address names, and the reader may have gone on since.
    const isUnderWay = wasPrinted && isFirst && scrollY > 0;
    lastPath = pathname;
    const place = isReturn ? places.get(entry) : undefined;
    let isInsisting = false;
    let before = scrollY;
    const note = () => {
      // What was jumped over was never set, and is not as tall as it will be.
      if (Math.abs(scrollY - before) > innerHeight) setAll();
      before = scrollY;
      // While a page is not yet tall enough the window is not where its reader was.
      if (isInsisting) return;
      places.delete(entry);
      places.set(entry, scrollY);
    };
    let stop = () => {};
    if (place !== undefined && !isUnderWay) {
      isInsisting = true;
      setAll();
      stop = insistOn(place, () => (isInsisting = false));
    } else {
      const named = isUnderWay ? null : document.getElementById(hash.slice(1));
      if (named) {
        setAll();
        named.scrollIntoView();
      } else if (isOtherPage && !isUnderWay) {
        // Of the first page the script in the head has said so.
        if (!isFirst) document.documentElement.dataset.top = "";
        scrollTo(0, 0);
      }
      before = scrollY;
      note();
    }
    addEventListener("scroll", note, { passive: true });
    const timer = setTimeout(() => void idle().then(setAll), settled);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener("scroll", note);
    };
  }, [entry, pathname, hash, isReturn, wasPrinted]);

  useLayoutEffect(() => {
    history.scrollRestoration = "manual";
    const write = () => writePlaces(new Map([...places].slice(-mostPlaces)));
    addEventListener("pagehide", write);
    return () => removeEventListener("pagehide", write);
  }, []);
}

/** Has the whole page set, also what is not near: content.module.css reads it. */
function setAll(): void {
  delete document.documentElement.dataset.top;
}

/** Scrolls there as soon as the page is tall enough, unless the reader moves first; then `onEnd`. Returns how to give up. */
function insistOn(place: number, onEnd: () => void): () => void {
  scrollTo(0, place);
  if (typeof ResizeObserver === "undefined" || Math.abs(scrollY - place) < 2) {
    onEnd();
    return () => {};
  }
  const observer = new ResizeObserver(() => {
    scrollTo(0, place);
    if (Math.abs(scrollY - place) < 2) stop();
  });
  const moves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
  const stop = () => {
    onEnd();
    observer.disconnect();
    for (const move of moves) removeEventListener(move, stop);
  };
  observer.observe(document.body);
  for (const move of moves) addEventListener(move, stop, { passive: true });
  return stop;
}
