import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useConnection } from "./connection.ts";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { hearFreshness, readFreshness, watchFreshness } from "./freshness.ts";
import { NewerNotice } from "./NewerNotice.tsx";

/** What the paper says of its news in a line at the foot of the window: its connection, its age, what is newer. */
export function Notices() {
  const client = useQueryClient();
  useEffect(() => watchFreshness(client), [client]);
  const isLost = useConnection() === "lost";
  useEffect(() => (isLost ? markWhileLost() : undefined), [isLost]);
  const { newer, asOf } = useSyncExternalStore(hearFreshness, readFreshness);
  return (
    <>
      <ConnectionNotice asOf={asOf} />
      <NewerNotice newer={newer} />
    </>
  );
}

/** Links that lead nowhere now say so, as long as the connection is gone. Where their code cannot be had they look as always. */
function markWhileLost(): () => void {
  const marking = import("./markLinks.ts").then(async ({ markLinks }) => markLinks()).catch(() => () => {});
  return () => void marking.then((unmark) => unmark());
}
