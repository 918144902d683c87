import type { RouteObject } from "react-router-dom";
import { patterns } from "#paths.ts";
import { CrashPage } from "./CrashPage.tsx";
import { Layout } from "./Layout.tsx";

/** Address to page: the whole site on one screen. A page's code arrives with the first visit to its kind of address. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: CrashPage,
        children: [
          { path: patterns.front, lazy: async () => ({ Component: (await import("#pages/FrontPage.tsx")).FrontPage }) },
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
          { path: patterns.saved, lazy: async () => ({ Component: (await import("#pages/SavedPage.tsx")).SavedPage }) },
          {
            path: patterns.anything,
            lazy: async () => ({ Component: (await import("#pages/ArticlePage.tsx")).ArticlePage }),
          },
        ],
      },
    ],
  },
];

async function term(kind: "tag" | "author") {
  const { TermPage } = await import("#pages/TermPage.tsx");
  return { element: <TermPage kind={kind} /> };
}
