import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** A file of react-router's production build: the package's own export map leads bundlers to the other one, warnings and all. */
export const productionRouter = (file: string) =>
  fileURLToPath(new URL(`node_modules/react-router/dist/production/${file}`, import.meta.url));

/**
 * What the paper never asks of react-router, said where the router asks itself: the bundler leaves out what follows from it. Each must
 * be found in the pinned version, so that another one is looked at before it is taken.
 */
const unusedRouterFeatures: [asked: RegExp, answer: string][] = [
  // Reports to developers, and routes that a server tells one after the other.
  [/\b(?:init|opts\??)\.(?:instrumentations|patchRoutesOnNavigation)\b/g, "undefined"],
  // Fetchers, blockers and sent forms: Query and the pages' own code do what they would.
  [/\bfetch: fetch2,/g, ""],
  [/(?<== )shouldBlockNavigation\(\{[^}]*\}\)/g, "undefined"],
  [/!isSubmissionNavigation\(opts\)/g, "true"],
  [/\bopts && opts\.submission && isMutationMethod\(opts\.submission\.formMethod\)/g, "false"],
  [/(?<=dataStrategy \|\| )defaultDataStrategyWithMiddleware/g, "defaultDataStrategy"],
  // Pages that come in slices: docs/decisions/025-pages-in-one-go.md says why they do not.
  [/\buseTransitions === false/g, "true"],
  [/\buseTransitions === true/g, "false"],
  [/\[state, setOptimisticState\] = useOptimisticSafe\(_state\)/g, "state = _state, setOptimisticState"],
  [/\breactDomFlushSyncImpl && flushSync/g, "false"],
  // Pages rendered by React's server, and the browser's animation between two pages.
  [/(?<=if \()this\.context(?= &&|\))/g, "false"],
  [/!viewTransitionOpts \|\| !isViewTransitionAvailable/g, "true"],
  [/^\s*(?:warning|warnOnce)\(/gm, "/* @__PURE__ */ $&"],
  // What it says of its components by statements and calls gives the bundler reason to keep those that nobody uses.
  [/^\w+\.displayName = .*;$/gm, ""],
  [/ = (?=React\d*\.(?:forwardRef|createContext|memo)\()/g, " = /* @__PURE__ */ "],
];

export const unusedRouterParts: Plugin = {
  name: "broadsheet-unused-router-parts",
  apply: "build",
  transform: {
    filter: { id: /node_modules\/react-router\/dist\/production\/chunk-[^/]*\.mjs$/ },
    handler(code) {
      const isRouter = code.includes("function createRouter(");
      for (const [asked] of isRouter ? unusedRouterFeatures : [])
        if (code.search(asked) < 0)
          this.error(`This react-router does not ask ${asked.source}: look at unusedRouterFeatures again`);
      return {
        code: unusedRouterFeatures.reduce((rest, [asked, answer]) => rest.replaceAll(asked, answer), code),
        map: null,
      };
    },
  },
};
