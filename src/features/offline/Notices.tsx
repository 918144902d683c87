import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { hearFreshness, readFreshness, watchFreshness } from "./freshness.ts";
import { NewerNotice } from "./NewerNotice.tsx";
import { UpdateNotice } from "./UpdateNotice.tsx";

/** What the paper says of itself in a line at the foot of the window: its connection, its age, what is newer. */
export function Notices() {
  const client = useQueryClient();
  useEffect(() => watchFreshness(client), [client]);
  const { newer, asOf } = useSyncExternalStore(hearFreshness, readFreshness);
  return (
    <>
      <UpdateNotice />
      <ConnectionNotice asOf={asOf} />
      <NewerNotice newer={newer} />
    </>
  );
}
