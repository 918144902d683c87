import { useQueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { useEffect, useState } from "react";
import { useConnection } from "./connection.ts";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { watchNetwork } from "./watchNetwork.ts";

/** What the paper says of its news in a line at the foot of the window: its connection, its age, what is newer. */
export function Notices() {
  const client = useQueryClient();
  const [NewerNotice, setNewerNotice] = useState<ComponentType | null>(null);
  useEffect(() => {
    let stopCopies = () => {};
    const stop = watchNetwork(client, async () => {
      const { copiesPart } = await import("./copiesPart.ts");
      const freshness = copiesPart.watchFreshness(client);
      stopCopies = freshness.stop;
      setNewerNotice(() => copiesPart.NewerNotice);
      return freshness.hear;
    });
    return () => {
      stop();
      stopCopies();
    };
  }, [client]);
  const isLost = useConnection() === "lost";
  useEffect(() => (isLost ? markWhileLost() : undefined), [isLost]);
  return (
    <>
      <ConnectionNotice />
      {NewerNotice && <NewerNotice />}
    </>
  );
}

/** Links that lead nowhere now say so, as long as the connection is gone. Where their code cannot be had they look as always. */
function markWhileLost(): () => void {
  const marking = import("./markLinks.ts").then(async ({ markLinks }) => markLinks()).catch(() => () => {});
  return () => void marking.then((unmark) => unmark());
}
