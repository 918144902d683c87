import type { ReactNode } from "react";
import { use, useState } from "react";
import { PressContext, useWasPrinted } from "#ui/press.ts";
import { AsPrinted } from "./AsPrinted.tsx";

interface Props {
  /** Whether there is something newer to show than what the press printed. */
  isReady: boolean;
  children: ReactNode;
}

/** What the press printed stands until its data has come; where nothing was printed, `children` shows whatever it shows. */
export function PrintedUntil({ isReady, children }: Props) {
  const isPress = use(PressContext) !== null;
  const wasPrinted = useWasPrinted();
  const [isGone, setGone] = useState(false);
  // What was taken from the page cannot be put back.
  if (isReady && !isGone && !isPress) setGone(true);
  return isPress || (wasPrinted && !isReady && !isGone) ? <AsPrinted>{children}</AsPrinted> : children;
}
