import { useState } from "react";
import { useLocation, useNavigationType } from "react-router-dom";

/**
 * Whether the reader came back to this page (by back or forward), as it was when the caller first stood on it: then they are
 * led to where they were, not to where the address points. A page just loaded is a "POP" too, but has no key yet.
 */
export function useIsReturn(): boolean {
  const { key } = useLocation();
  const isReturn = useNavigationType() === "POP" && key !== "default";
  return useState(isReturn)[0];
}
