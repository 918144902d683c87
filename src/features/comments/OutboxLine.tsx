import { lazy, Suspense, useSyncExternalStore } from "react";
import { hasOutbox, outboxFlag } from "./outboxSignal.ts";

const OutboxNotice = lazy(async () => ({ default: (await import("./OutboxNotice.tsx")).OutboxNotice }));

/** The line that says what waits, where anything does. Its code comes only then. */
export function OutboxLine() {
  const isNeeded = useSyncExternalStore(outboxFlag.hear, hasOutbox, () => false);
  return <Suspense>{isNeeded && <OutboxNotice />}</Suspense>;
}
