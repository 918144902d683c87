import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { createMemoryRouter } from "react-router-dom";
import { App } from "#app/App.tsx";
import { createQueryClient } from "#app/queryClient.ts";
import { routes } from "#app/routes.tsx";
import { watchNavigation } from "#app/watchNavigation.ts";
import { showLate } from "#app/LatePart.tsx";
import { Notices } from "#features/offline/Notices.tsx";

/** The whole paper at an address: real routes, a fresh memory. `late`: what else came after the page stood. `pages`: instead of its own. */
export function renderApp(url: string, late: ReactNode[] = [], pages = routes) {
  showLate([<Notices key="notices" />, ...late]);
  const router = createMemoryRouter(pages, { initialEntries: [url] });
  watchNavigation(router);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 } });
  render(<App queryClient={queryClient} router={router} />);
  return { router, user: userEvent.setup() };
}
