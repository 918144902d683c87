import { config, readsWordPress } from "#config.ts";
import { createEditionSource } from "./edition/editionSource.ts";
import type { NewsSource } from "./NewsSource.ts";
import { createWordPressSource } from "./wordpress/wordpressSource.ts";

/** The paper's one source of news. */
export const source: NewsSource = readsWordPress
  ? createWordPressSource(config.siteUrl)
  : createEditionSource(config.editionUrl);
