import type { RouteObject } from "react-router-dom";
import { redirect } from "react-router-dom";
import { paths, patterns } from "#paths.ts";
import { CrashPage } from "./CrashPage.tsx";
import { Layout } from "./Layout.tsx";

/** Address to page: the whole site on one screen. A page's code arrives with the first visit to its kind of address. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: CrashPage,
        children: [
          {
            path: patterns.front,
            loader: ({ request }) => leadOn(new URL(request.url).searchParams),
            lazy: async () => ({ Component: (await import("#pages/FrontPage.tsx")).FrontPage }),
          },
          // Where the host serves the front page under the name of its file, too.
          { path: "/index.html", loader: () => redirect(paths.front), element: null },
          {
            path: patterns.section,
            lazy: async () => ({ Component: (await import("#pages/SectionPage.tsx")).SectionPage }),
          },
          ...[patterns.tag, patterns.tagPage].map((path) => ({ path, lazy: async () => term("tag") })),
          ...[patterns.author, patterns.authorPage].map((path) => ({ path, lazy: async () => term("author") })),
          {
            path: patterns.trending,
            lazy: async () => ({ Component: (await import("#pages/TrendingPage.tsx")).TrendingPage }),
          },
          {
            path: patterns.search,
            lazy: async () => ({ Component: (await import("#pages/SearchPage.tsx")).SearchPage }),
          },
          {
            path: patterns.outbox,
            lazy: async () => ({ Component: (await import("#pages/OutboxPage.tsx")).OutboxPage }),
          },
          { path: patterns.saved, lazy: async () => ({ Component: (await import("#pages/SavedPage.tsx")).SavedPage }) },
          {
            path: patterns.settings,
            lazy: async () => ({ Component: (await import("#pages/SettingsPage.tsx")).SettingsPage }),
          },
          {
            path: patterns.anything,
            lazy: async () => ({ Component: (await import("#pages/ArticlePage.tsx")).ArticlePage }),
          },
        ],
      },
    ],
  },
];

/** WordPress' addresses that stand on the front page and mean another: `/?s=words`, `/?p=123`. */
async function leadOn(query: URLSearchParams): Promise<Response | null> {
  const words = query.get("s");
  if (words !== null) return redirect(paths.search(words));
  const id = /^\d{1,15}$/.exec(query.get("p") ?? query.get("page_id") ?? "")?.[0];
  if (!id) return null;
  const { findPath } = await import("#features/articles/findPath.ts");
  return redirect(await findPath(Number(id)));
}

async function term(kind: "tag" | "author") {
  const { TermPage } = await import("#pages/TermPage.tsx");
  return { element: <TermPage kind={kind} /> };
}
