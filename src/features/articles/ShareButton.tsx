import { strings } from "#strings/strings.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import { useState } from "react";

/** Hands the story's clean address to the device, or copies it where the device has no share sheet. */
export function ShareButton({ title, path }: { title: string; path: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const share = async () => {
    const url = new URL(path, location.origin).href;
    if (typeof navigator.share === "function") {
      // A reader who closes the sheet has not met an error.
      await navigator.share({ title, url }).catch(() => {});
      return;
    }
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    const sentence = copied ? strings.linkCopied : strings.linkNotCopied;
    setSaid(sentence);
    announce(sentence);
  };
  return (
    <Button plain onClick={() => void share()}>
      {said ?? strings.share}
    </Button>
  );
}
