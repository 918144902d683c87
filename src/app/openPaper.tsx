import type { QueryClient } from "@tanstack/react-query";
import { hearWorker, wantNewestFor } from "#sources/exchange.ts";
import { keepPrintedTimes } from "#ui/formatDate.ts";
import { idle } from "#ui/idle.ts";
import { App } from "./App.tsx";
import type { mount, takeOver } from "./mount.ts";
import type { openRouter } from "./openRouter.ts";
import { readPrintedState } from "./printedState.ts";
import { routes } from "./routes.tsx";
import { watchNavigation } from "./watchNavigation.ts";

/** How long a page takes to ask for what it shows, once it is taken over. Milliseconds. */
const takeOverTime = 5_000;

interface Parts {
  mount: typeof mount;
  takeOver: typeof takeOver;
  openRouter: typeof openRouter;
  queryClient: QueryClient;
}

/** The app at the address of the window, by what was started before it. */
export async function openPaper(root: HTMLElement, { mount, takeOver, openRouter, queryClient }: Parts): Promise<void> {
  hearWorker();
  const router = await openRouter(routes);
  watchNavigation(router);
  const app = <App queryClient={queryClient} router={router} />;
  const { pathname } = router.state.location;
  const state = document.getElementById("state")?.textContent;
  const { page } = root.dataset;
  // A host answers what it does not know with the page that says that there is nothing: it stands until we know better.
  const isThis = page === "" ? (await import("./isNotFound.ts")).isNotFound(pathname, queryClient) : page === pathname;
  if (state && (await isThis)) {
    readPrintedState(state, queryClient);
    keepPrintedTimes(root);
    await idle();
    if (!isKeptPage()) {
      wantNewestFor(takeOverTime);
      router.subscribe(() => wantNewestFor(0));
    }
    takeOver(root, app);
  } else mount(root, app);
  // A page that its reader leaves at once may not get it any more, and misses nothing.
  openLate(queryClient).catch(() => undefined);
}

async function openLate(queryClient: QueryClient): Promise<void> {
  const { startLater } = await import("./startLater.ts");
  startLater(queryClient);
}

/** Whether the worker had this page on the device; sw/keptPages.ts says so with it. */
function isKeptPage(): boolean {
  const [opening] = performance.getEntriesByType("navigation");
  return opening instanceof PerformanceNavigationTiming && opening.serverTiming.some(({ name }) => name === "kept");
}
