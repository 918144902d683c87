import type { Draft } from "#storage/drafts.ts";
import { newDraft, parentOf, readDraft, readDrafts, writeDraft } from "#storage/drafts.ts";
import { hearDrafts, tellDraft } from "./draftChannel.ts";

/** Words are on the disk this long after they were typed, in milliseconds: never a second, and not a writing for every letter. */
const writingPause = 350;

/** The version of one thread's words that this window writes. */
interface Hand {
  known: Draft;
  /** What it is to hold. */
  wanted: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void>;
}

/** By story and parent. They outlive the form: what it left unwritten is written all the same. */
const hands = new Map<string, Hand>();

type Tell = (parent: number, content: string) => void;

/** Forms of this window that show a story's words. */
const followers = new Map<number, Set<Tell>>();

/** What was begun in one place, for whom it is shown to. */
export interface BegunWords {
  parent: number;
  content: string;
  /** How many more versions there are: other windows wrote them, or this one before words were typed that it did not know of. */
  others: number;
}

function handOf(articleId: number, parent: number): Hand {
  const name = `${articleId}/${parent}`;
  const hand = hands.get(name) ?? take(newDraft(articleId, parent));
  hands.set(name, hand);
  return hand;
}

function take(known: Draft): Hand {
  return { known, wanted: known.content, timer: undefined, writing: Promise.resolve() };
}

/** All that was begun below a story, on this device, as it lies there now: one version for each place. */
export async function openDrafts(articleId: number): Promise<BegunWords[]> {
  const begun = new Map<number, BegunWords>();
  for (const draft of await readDrafts(articleId)) {
    const parent = parentOf(draft);
    const hand = handOf(articleId, parent);
    // A hand that holds nothing of its own yet takes the version up.
    if (hand.known.revision === 0 && ["", draft.content].includes(hand.wanted)) Object.assign(hand, take(draft));
    const others = (begun.get(parent)?.others ?? 0) + (hand.known.place === draft.place ? 0 : 1);
    begun.set(parent, { parent, content: hand.wanted, others });
  }
  return [...begun.values()];
}

/** Keeps words as they are typed; none: they are forgotten. */
export function keepDraft(articleId: number, parent: number, content: string): void {
  const hand = handOf(articleId, parent);
  hand.wanted = content;
  if (content === "") void write(hand);
  else hand.timer ??= setTimeout(() => void write(hand), writingPause);
}

/** The same, of words that were in the outbox meanwhile and came back to the form: on the device they are no draft any more. */
export function keepDraftAgain(articleId: number, parent: number, content: string): void {
  const hand = handOf(articleId, parent);
  hand.known = { ...hand.known, content: "" };
  keepDraft(articleId, parent, content);
}

/** Puts words into a place where they can be gone on with: below those that stand there, and into a form that shows it. */
export async function placeDraft(articleId: number, parent: number, words: string): Promise<void> {
  await openDrafts(articleId);
  const hand = handOf(articleId, parent);
  // What stands in the form and was in the outbox meanwhile is no draft on the device any more.
  if (hand.wanted === words) hand.known = { ...hand.known, content: "" };
  else hand.wanted = [hand.wanted, words].filter(Boolean).join("\n\n");
  await write(hand);
  for (const tell of followers.get(articleId) ?? []) tell(parent, hand.wanted);
}

/** Writes at once what waits to be written: the page may not come back. */
export async function writeDrafts(): Promise<void> {
  await Promise.all([...hands.values()].map((hand) => (isWritten(hand) ? hand.writing : write(hand))));
}

/** Takes up the next of the versions that stand in one place, and lays this window's beside it. */
export async function turnDraft(articleId: number, parent: number): Promise<string> {
  const hand = handOf(articleId, parent);
  await write(hand);
  const versions = (await readDrafts(articleId)).filter((draft) => parentOf(draft) === parent);
  const ring = versions.toSorted((a, b) => a.place.localeCompare(b.place));
  const next = ring[(ring.findIndex(({ place }) => place === hand.known.place) + 1) % ring.length];
  if (next) Object.assign(hand, take(next));
  return hand.wanted;
}

/**
 * Tells what other windows wrote into the very version that this one shows, while this one has typed nothing of its own since.
 * Returns how to stop.
 */
export function followDrafts(articleId: number, tell: Tell): () => void {
  followers.set(articleId, (followers.get(articleId) ?? new Set()).add(tell));
  const stop = hearDrafts(async (place) => {
    const hand = [...hands.values()].find(({ known }) => known.place === place);
    if (!hand || !place.startsWith(`${articleId}/`) || !isWritten(hand)) return;
    const draft = (await readDraft(place)) ?? { ...hand.known, content: "" };
    if (!isWritten(hand) || hand.known.place !== place) return;
    hand.known = draft;
    hand.wanted = draft.content;
    tell(parentOf(draft), draft.content);
  });
  return () => {
    followers.get(articleId)?.delete(tell);
    stop();
  };
}

function isWritten(hand: Hand): boolean {
  return hand.timer === undefined && hand.wanted === hand.known.content;
}

function write(hand: Hand): Promise<void> {
  clearTimeout(hand.timer);
  hand.timer = undefined;
  hand.writing = hand.writing.then(async () => {
    const { known, wanted } = hand;
    if (wanted === known.content) return;
    try {
      hand.known = await writeDraft(known, wanted);
      tellDraft(hand.known.place);
    } catch {
      // A device that keeps nothing: the words stay in the page's memory, and the next letter tries again.
    }
  });
  return hand.writing;
}
