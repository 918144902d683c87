import { outboxStrings as words } from "#strings/outbox.ts";
import { announce } from "#ui/announcer.ts";

/** Copies what a reader wrote, and says whether it could be. */
export async function copyWords(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).then(
    () => announce(words.copied),
    () => announce(words.notCopied),
  );
}
