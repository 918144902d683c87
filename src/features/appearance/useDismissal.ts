import type { RefObject } from "react";
import { useEffect } from "react";

/** Closes an open menu when the reader presses or goes elsewhere, and by Escape, which leads back to the word that opened it. */
export function useDismissal(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const dismiss = (event: Event) => {
      const details = menu.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    const signs = ["keydown", "pointerdown", "focusin"] as const;
    for (const sign of signs) document.addEventListener(sign, dismiss);
    return () => {
      for (const sign of signs) document.removeEventListener(sign, dismiss);
    };
  }, [menu]);
}
