import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { searchStrings as words } from "#strings/search.ts";
import { Button } from "#ui/Button.tsx";
import { isLongEnough, searchQuery } from "./queries.ts";

/** Asks the paper itself again. Where it answers, the connection is back and its results take this place. */
export function AskPaper({ query }: { query: string }) {
  const client = useQueryClient();
  const [state, setState] = useState<"idle" | "asking" | "unanswered">("idle");
  const ask = async () => {
    setState("asking");
    await client.fetchQuery(searchQuery(query)).catch(() => undefined);
    setState("unanswered");
  };
  if (!isLongEnough(query)) return null;
  return (
    <>
      <Button plain aria-disabled={state === "asking"} onClick={() => void (state !== "asking" && ask())}>
        {words.askPaper}
      </Button>{" "}
      <span role="status">
        {state === "asking" && words.asking}
        {state === "unanswered" && words.unanswered}
      </span>
    </>
  );
}
