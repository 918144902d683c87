import type { RouteObject } from "react-router-dom";
import { createBrowserRouter } from "react-router-dom";

/** The router at the address of the window, once the code of that address is here and it has been led on where it leads on. */
export async function openRouter(routes: RouteObject[]) {
  const router = createBrowserRouter(routes);
  if (!router.state.initialized) {
    await new Promise<void>((resolve) => {
      router.subscribe(({ initialized }) => {
        if (initialized) resolve();
      });
    });
  }
  return router;
}
