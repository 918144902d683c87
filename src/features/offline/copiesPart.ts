import { watchFreshness } from "./freshness.ts";
import { NewerNotice } from "./NewerNotice.tsx";

/** What only readers of kept copies need, in one piece. */
export const copiesPart = { watchFreshness, NewerNotice };
