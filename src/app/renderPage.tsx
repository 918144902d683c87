import { QueryClientProvider } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { prerender } from "react-dom/static";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom";
import { PrintedDiscussion } from "#features/comments/PrintedDiscussion.tsx";
import { PressContext, TakeOver } from "#ui/press.ts";
import { PrintedVersionLinks } from "./PrintedVersionLinks.tsx";
import { routes } from "./routes.tsx";

/** A page as HTML, in the two places of a document that it belongs to. */
export interface RenderedPage {
  /** `title`, `meta` and `link` elements. */
  head: string;
  /** The inside of #root. */
  html: string;
}

const handler = createStaticHandler(routes);

/** Any will do: no page speaks of it. */
const origin = "http://paper.invalid";

const press = { Discussion: PrintedDiscussion, VersionLinks: PrintedVersionLinks };

/** Renders the page at a path (encoded, with slashes at both ends) from what the client holds; it fetches nothing. */
export async function renderPage(path: string, client: QueryClient): Promise<RenderedPage> {
  const context = await handler.query(new Request(origin + path));
  if (context instanceof Response) throw new Error(`${path} leads elsewhere: it cannot be printed`);
  const router = createStaticRouter(handler.dataRoutes, context);
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <PressContext value={press}>
      <TakeOver>
        <QueryClientProvider client={client}>
          <StaticRouterProvider router={router} context={context} hydrate={false} />
        </QueryClientProvider>
      </TakeOver>
    </PressContext>,
    // Whole and in its order: parts that come late and are put into their place would need a script in the page.
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: (error: unknown) => void failures.push(error) },
  );
  // Heights that threads are guessed to have serve a list that is laid out late; in a printed page our policy refuses them.
  const text = (await new Response(prelude).text()).replace(/ style="contain-intrinsic-block-size:[^"]*"/g, "");
  if (failures.length > 0) throw failures[0];
  return splitHead(text);
}

/** React writes what belongs into the head before everything else where it renders no head itself. */
function splitHead(text: string): RenderedPage {
  const head = /^(?:<title>[^<]*<\/title>|<(?:meta|link)\b[^>]*>)*/.exec(text)?.[0] ?? "";
  return { head, html: text.slice(head.length) };
}
