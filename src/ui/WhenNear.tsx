import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { strings } from "#strings/strings.ts";
import { Button } from "./Button.tsx";
import type { LatePart } from "./latePart.ts";
import { reportMissingCode } from "./missingCode.ts";

interface Props<T> {
  skeleton: ReactNode;
  part: LatePart<T>;
  /** Wherever the reader is. */
  isNow?: boolean;
  children: (loaded: T) => ReactNode;
}

/** How far ahead of the reader code is fetched: about a screen and a half. */
const distance = "1200px";

/** Where the reader is at work in what stands there meanwhile (a printed form), it stays until they leave it. */
function whenLeft(place: HTMLElement | null, go: () => void): void {
  if (!place?.contains(document.activeElement)) return go();
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && place.contains(relatedTarget)) return;
    place.removeEventListener("focusout", leave);
    go();
  };
  place.addEventListener("focusout", leave);
}

/** A part of the page whose code is fetched when the reader comes near it, or at once when the address points into it. */
export function WhenNear<T>({ skeleton, part, isNow = false, children }: Props<T>) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ loaded: T } | "failed" | null>(part.loaded && { loaded: part.loaded });

  useEffect(() => {
    if (state !== null || !place.current) return;
    const fetchPart = () =>
      void part.load().then(
        (loaded) => whenLeft(place.current, () => setState({ loaded })),
        () => {
          setState("failed");
          reportMissingCode();
        },
      );
    if (isNow || location.hash !== "" || typeof IntersectionObserver === "undefined") return fetchPart();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        fetchPart();
      },
      { rootMargin: distance },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [state, part, isNow]);

  return (
    <div ref={place}>
      {state === null && skeleton}
      {state === "failed" && (
        <div role="alert">
          <p>{strings.partFailed}</p>
          <Button onClick={() => location.reload()}>{strings.reopen}</Button>
        </div>
      )}
      {state !== null && state !== "failed" && children(state.loaded)}
    </div>
  );
}
