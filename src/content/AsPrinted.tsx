import type { ReactNode } from "react";
import { use, useEffect, useRef } from "react";
import { useNavigate } from "react-router-dom";
import { PressContext } from "#ui/press.ts";
import styles from "./AsPrinted.module.css";

interface Props {
  /** What the press prints here; the browser never asks for it. */
  children?: ReactNode;
}

/**
 * A part of the page that stands in the HTML and nowhere else: the press prints it, and the app that takes the page over leaves
 * it as it stands, without its data and without its code. Only for components that `useWasPrinted()`: React does not touch what is
 * inside, which is why nothing can be given to it later. Its links open inside the app.
 */
export function AsPrinted({ children }: Props) {
  const isPress = use(PressContext) !== null;
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const printed = place.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-discover]") : null;
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void navigate(link.getAttribute("href") ?? "");
    };
    printed?.addEventListener("click", follow);
    return () => printed?.removeEventListener("click", follow);
  }, [navigate]);
  return isPress ? (
    <div className={styles.printed}>{children}</div>
  ) : (
    <div ref={place} className={styles.printed} suppressHydrationWarning dangerouslySetInnerHTML={nothing} />
  );
}

/** React compares nothing with what stands there, and writes nothing: this is the one empty string in src that may be HTML. */
const nothing = { __html: "" };
