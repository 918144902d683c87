import type { ReactNode } from "react";
import { announce } from "./announcer.ts";
import { headlineLength } from "./headlineLength.ts";
import { takePageFocus } from "./pageFocus.ts";

/** The `h1` of a page. Every page has one, and one only. */
export function PageTitle({ children, className }: { children: ReactNode; className?: string | undefined }) {
  const length = typeof children === "string" ? headlineLength(children) : undefined;
  return (
    <h1 tabIndex={-1} className={className} data-length={length} ref={receiveFocus}>
      {children}
    </h1>
  );
}

function receiveFocus(heading: HTMLHeadingElement | null): void {
  if (!heading || !takePageFocus()) return;
  heading.focus({ preventScroll: true });
  announce(heading.textContent);
}
