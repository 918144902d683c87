import { config, readsWordPress } from "#config.ts";
import { createEditionSource } from "./edition/editionSource.ts";
import type { NewsSource } from "./NewsSource.ts";
import { createWordPressSource } from "./wordpress/wordpressSource.ts";

/** The source that the build was made for, with all it takes to ask and to check what is answered. */
export const chosenSource: NewsSource = readsWordPress
  ? createWordPressSource(config.siteUrl)
  : createEditionSource(config.editionUrl);
