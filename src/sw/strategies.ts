import type { WorkboxPlugin } from "workbox-core";
import { CacheFirst, StaleWhileRevalidate, type Strategy } from "workbox-strategies";
import { bounded } from "./bounds.ts";
import { type Bounds, cacheSettings } from "./caches.ts";
import { NewsStrategy } from "./NewsStrategy.ts";
import { otherSizes } from "./otherSizes.ts";
import type { Rule } from "./rules.ts";
import { keptToo, soundCopies } from "./soundCopies.ts";

/** Addresses alone decide what is kept: which `Accept` a picture or a page happened to send makes no second copy. */
const matchOptions = { ignoreVary: true };

/** Where nothing is kept and nobody answers, the page gets what the network would give it: an error, and no broken promise. */
const plainError: WorkboxPlugin = { handlerDidError: async () => Response.error() };

function optionsOf(bounds: Bounds, ...more: WorkboxPlugin[]) {
  return {
    cacheName: bounds.name,
    plugins: [soundCopies, bounded(bounds), keptToo, ...more, plainError],
    matchOptions,
  };
}

/** How each cache is asked and filled. Names of pictures and files change with their contents; type and icons keep theirs. */
export const strategies: Record<Exclude<Rule, "page">, Strategy> = {
  edition: new NewsStrategy(optionsOf(cacheSettings.edition)),
  api: new NewsStrategy({ ...optionsOf(cacheSettings.api), changesQuickly: true }),
  pictures: new CacheFirst(optionsOf(cacheSettings.pictures, otherSizes)),
  files: new CacheFirst(optionsOf(cacheSettings.files)),
  trimmings: new StaleWhileRevalidate(optionsOf(cacheSettings.trimmings)),
};
