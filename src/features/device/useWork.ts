import { useRef, useState } from "react";
import { deviceStrings as words } from "#strings/device.ts";

/** Does one thing at a time and keeps what is to be said about it; a failure is said and leaves all as it was. */
export function useWork() {
  const [said, say] = useState("");
  const isWorking = useRef(false);
  const work = async (task: () => Promise<string>) => {
    if (isWorking.current) return;
    isWorking.current = true;
    say("");
    say(await task().catch(() => words.failed));
    isWorking.current = false;
  };
  return { said, work: (task: () => Promise<string>) => void work(task) };
}
