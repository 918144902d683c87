import { config, readsWordPress } from "#config.ts";
import { editionFiles } from "./edition/addresses.ts";

/** What the front page is made of, as far as its addresses are known before it is asked for. */
export const frontFiles = readsWordPress ? [] : [`${config.editionUrl}${editionFiles.front}`];
