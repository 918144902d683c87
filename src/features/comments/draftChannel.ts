import { openChannel } from "./windowChannel.ts";

/** Where windows do not hear of each other, each keeps versions of its own. */
const channel = openChannel("drafts");

/** Tells all other windows that the words at a place are others now. */
export function tellDraft(place: string): void {
  channel.tell(place);
}

/** Hears of it from other windows. Returns how to stop. */
export function hearDrafts(listener: (place: string) => void): () => void {
  return channel.hear((place) => {
    if (typeof place === "string") listener(place);
  });
}
