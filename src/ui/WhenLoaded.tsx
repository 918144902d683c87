import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { LatePart } from "./latePart.ts";

interface Props<T> {
  part: LatePart<T>;
  /** Whether it is wanted by now. */
  isWanted?: boolean;
  children: (loaded: T) => ReactNode;
}

/** A part that the page can do without: nothing until its code has come, and nothing where it does not come. */
export function WhenLoaded<T>({ part, isWanted = true, children }: Props<T>) {
  const [state, setState] = useState<{ loaded: T } | null>(part.loaded && { loaded: part.loaded });
  useEffect(() => {
    if (!isWanted || part.loaded) return;
    let isGone = false;
    part.load().then(
      (loaded) => void (isGone || setState({ loaded })),
      () => undefined,
    );
    return () => void (isGone = true);
  }, [part, isWanted]);
  return state && children(state.loaded);
}
