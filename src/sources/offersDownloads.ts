import { readsWordPress } from "#config.ts";

/** A live WordPress says of nothing what is in it (no sizes, no hashes), so nothing of it is offered for taking along. */
export const offersDownloads = !readsWordPress;
