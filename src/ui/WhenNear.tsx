import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import { strings } from "#strings/strings.ts";

interface Props<T> {
  skeleton: ReactNode;
  load: () => Promise<T>;
  children: (loaded: T) => ReactNode;
}

/** How far ahead of the reader code is fetched: about a screen and a half. */
const distance = "1200px";

/** A part of the page whose code is fetched when the reader comes near it, or at once when the address points into it. */
export function WhenNear<T>({ skeleton, load, children }: Props<T>) {
  const place = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState<{ loaded: T } | "failed" | null>(null);

  useEffect(() => {
    if (part !== null || !place.current) return;
    const fetchPart = () =>
      void load().then(
        (loaded) => setPart({ loaded }),
        () => setPart("failed"),
      );
    if (location.hash !== "" || typeof IntersectionObserver === "undefined") return fetchPart();
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
  }, [part, load]);

  return (
    <div ref={place}>
      {part === null && skeleton}
      {part === "failed" && <Button onClick={() => setPart(null)}>{strings.tryAgain}</Button>}
      {part !== null && part !== "failed" && children(part.loaded)}
    </div>
  );
}
