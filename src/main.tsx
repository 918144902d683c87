// Tokens and base are layers: the modules, which are not, win over them in whatever order they arrive.
import "#ui/tokens.css";
import "#ui/fonts.css";
import "#ui/base.css";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router-dom";
import { App } from "#app/App.tsx";
import { createQueryClient } from "#app/queryClient.ts";
import { routes } from "#app/routes.tsx";
import { watchNavigation } from "#app/watchNavigation.ts";
import { config } from "#config.ts";
import { watchConnection } from "#features/offline/connection.ts";
import { registerServiceWorker } from "#features/offline/serviceWorker.ts";

const root = document.getElementById("root");
if (root) {
  watchConnection();
  const router = createBrowserRouter(routes);
  watchNavigation(router);
  createRoot(root).render(<App queryClient={createQueryClient()} router={router} />);
  if (config.isProduction) registerServiceWorker();
}
