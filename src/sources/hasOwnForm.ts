import { readsWordPress } from "#config.ts";

/** Whether the form that a browser sends by itself goes to our own server, which knows a field more than WordPress does. */
export const hasOwnForm = !readsWordPress;
