import type { createBrowserRouter } from "react-router-dom";
import { expectPageFocus } from "#ui/pageFocus.ts";

type Router = Pick<ReturnType<typeof createBrowserRouter>, "subscribe" | "state">;

/** Tells the next headline to take focus whenever another page opens. The first page of a visit and jumps within one do not count. */
export function watchNavigation(router: Router): void {
  let { pathname } = router.state.location;
  router.subscribe(({ location }) => {
    if (location.pathname === pathname) return;
    pathname = location.pathname;
    expectPageFocus();
  });
}
