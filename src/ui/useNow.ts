import { useEffect, useState } from "react";
import { idle } from "./idle.ts";
import { useWasPrinted } from "./press.ts";

/**
 * The moment of reading, milliseconds since 1970; null where a printed page stands, which cannot know it, until the app has nothing
 * else to do there: the first date that is formatted costs a slow phone 60 ms. `onReturn`: anew whenever the reader comes back.
 */
export function useNow(onReturn = false): number | null {
  const wasPrinted = useWasPrinted();
  const [now, setNow] = useState(() => (wasPrinted ? null : Date.now()));
  useEffect(() => {
    const look = () => setNow(Date.now());
    if (wasPrinted) void idle().then(look);
    if (!onReturn) return;
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [wasPrinted, onReturn]);
  return now;
}
