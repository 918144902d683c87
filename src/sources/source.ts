import { config } from "#config.ts";
import { createEditionSource } from "./edition/editionSource.ts";
import type { NewsSource } from "./NewsSource.ts";

/** The paper's one source of news. */
export const source: NewsSource = createEditionSource(config.editionUrl);
