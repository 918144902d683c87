import type { WorkboxPlugin } from "workbox-core";
import { ExpirationPlugin, type ExpirationPluginOptions } from "workbox-expiration";
import { CacheFirst, NetworkFirst, StaleWhileRevalidate, type Strategy } from "workbox-strategies";
import { cacheSettings } from "./caches.ts";
import { keptToo } from "./keptToo.ts";
import type { Rule } from "./rules.ts";
import { soundJson } from "./soundJson.ts";

/** Addresses alone decide what is kept: which `Accept` a picture or a page happened to send makes no second copy. */
const matchOptions = { ignoreVary: true };

interface JsonSettings {
  name: string;
  maxEntries: number;
  networkSeconds: number;
}

/** The network while it is quick, else the kept copy: the newest there is, and never swapped once it is shown. */
function newestJson({ name, maxEntries, networkSeconds }: JsonSettings): Strategy {
  const plugins = [expiring({ maxEntries }), keptToo, soundJson(name)];
  return new NetworkFirst({ cacheName: name, networkTimeoutSeconds: networkSeconds, plugins, matchOptions });
}

interface FileSettings {
  name: string;
  maxEntries: number;
  maxAgeSeconds: number;
}

/** Kept first: the names of these files change with their contents. They can be loaded again, so they go first when the device runs full. */
function keptFiles({ name, maxEntries, maxAgeSeconds }: FileSettings): Strategy {
  const plugins = [wholeFiles, expiring({ maxEntries, maxAgeSeconds, purgeOnQuotaError: true }), keptToo];
  return new CacheFirst({ cacheName: name, plugins, matchOptions });
}

/** Kept first and asked for again behind the reader's back: type and icons keep their names when they change. */
function freshenedFiles({ name, maxEntries, maxAgeSeconds }: FileSettings): Strategy {
  const plugins = [wholeFiles, expiring({ maxEntries, maxAgeSeconds, purgeOnQuotaError: true }), keptToo];
  return new StaleWhileRevalidate({ cacheName: name, plugins, matchOptions });
}

/** Opaque answers are padded to megabytes in the quota, partial ones are no file: neither is kept. */
const wholeFiles: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 && response.type === "basic" ? response : null),
};

/** Workbox declares a plugin's hooks as possibly undefined, which exact optional properties refuse: these two are always there. */
function expiring(options: ExpirationPluginOptions): WorkboxPlugin {
  const { cacheDidUpdate, cachedResponseWillBeUsed } = new ExpirationPlugin(options);
  return { ...(cacheDidUpdate && { cacheDidUpdate }), ...(cachedResponseWillBeUsed && { cachedResponseWillBeUsed }) };
}

/** How each cache is asked and filled. */
export const strategies: Record<Exclude<Rule, "page">, Strategy> = {
  edition: newestJson(cacheSettings.edition),
  api: newestJson(cacheSettings.api),
  pictures: keptFiles(cacheSettings.pictures),
  files: keptFiles(cacheSettings.files),
  trimmings: freshenedFiles(cacheSettings.trimmings),
};
