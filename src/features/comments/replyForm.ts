import type { ReactNode } from "react";
import { createContext, use } from "react";

/** The form on its way to the comment that is answered, past a list that need not change with every letter typed. */
export const ReplyFormContext = createContext<ReactNode>(null);

/** The place below the comment that is answered. */
export function ReplyForm(): ReactNode {
  return use(ReplyFormContext);
}
