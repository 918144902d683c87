import type { CommentDraft, PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isSameDraft, isUnseen, isWaiting } from "#domain/outbox.ts";
import { hearAnswers } from "#sources/exchange.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";
import { newName } from "#storage/newName.ts";
import { addToOutbox, changeInOutbox, readOutbox } from "#storage/outbox.ts";
import { writeOwnComment } from "#storage/ownComments.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { announce } from "#ui/announcer.ts";
import { askForSync } from "./askForSync.ts";
import { createOutbox } from "./createOutbox.ts";
import { writeDrafts } from "./draftKeeper.ts";
import { refreshOutbox, tellSettled } from "./outboxEntries.ts";
import { withOutboxLock } from "./outboxLock.ts";
import { waitForHand } from "./patience.ts";
import type { PostOutcome } from "./postDraft.ts";
import { NotPosted, postAtOnce } from "./postDraft.ts";
import { setHasOutbox } from "./outboxSignal.ts";

const outbox = createOutbox({
  read: readOutbox,
  add: addToOutbox,
  change: changeInOutbox,
  lock: withOutboxLock,
  post: ({ articleId, draft, id }) => source.postComment(articleId, draft, id),
  find: ({ articleId, draft }) => source.findComment(articleId, draft),
  // The thread shows it from here on, also while it waits for a moderator, and in whatever window its answer was heard.
  keep: ({ articleId, story }, posted) =>
    writeOwnComment({ articleId, path: story.path, ...posted }).catch(() => undefined),
  now: () => Date.now(),
  hear: async (...became) => tell(...became),
});

function tell(entry: OutboxEntry, posted: PostedComment | undefined, wasThere: boolean): void {
  announce(words.states[entry.state.kind]);
  // Under no number nobody can show it but its entry.
  if (!isWaiting(entry)) tellSettled(entry, isUnseen(entry) ? undefined : posted, wasThere);
}

/** Any successful request may mean that the connection is back; it is not looked after each of them. Milliseconds. */
const shortestLook = 15_000;

/** How often it is tried whether the device is wrong that says it has no network. Milliseconds. */
const probePause = 60_000;

let isStarted = false;
/** An answer proved that there is a network, whatever the device says. */
let isProved = false;
let lookedAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let driving: Promise<void> | undefined;
let isHopedAgain = false;

/** Sends what waits, now and whenever there is reason to hope: a connection, a reader who comes back, an answer to anything. */
export function startOutbox(): void {
  if (isStarted) return;
  isStarted = true;
  const look = () => void driveOutbox(true);
  window.addEventListener("online", look);
  window.addEventListener("offline", () => {
    isProved = false;
    void askForSync();
  });
  if (!navigator.onLine) void askForSync();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data === "outbox") look();
  });
  hearAnswers((isSure) => {
    const wasReachable = isReachable();
    isProved ||= isSure;
    if (wasReachable !== isReachable() || Date.now() - lookedAt > shortestLook) look();
  });
  look();
}

/** For this long a comment is its form's to send; then whoever finds it left behind. Milliseconds. */
const handedOver = 20_000;

/** Two at once are one. Hope that comes up meanwhile is not lost: the one that is under way may have looked before there was reason. */
function driveOutbox(hopeful: boolean): Promise<void> {
  if (driving) {
    isHopedAgain ||= hopeful;
    return driving;
  }
  driving = drive(hopeful).finally(() => {
    driving = undefined;
    if (!isHopedAgain) return;
    isHopedAgain = false;
    void driveOutbox(true);
  });
  return driving;
}

async function drive(hopeful: boolean): Promise<void> {
  lookedAt = Date.now();
  try {
    const before = await readOutbox();
    const first = before.find(isWaiting);
    if (!hopeful && first && !isReachable()) isProved = await isAnswered(first);
    if (isReachable()) plan(await outbox.drive(hopeful));
    else {
      await outbox.recover();
      plan(first ? Date.now() + probePause : null);
    }
    const after = await readOutbox();
    if (JSON.stringify(before) !== JSON.stringify(after)) await refreshOutbox();
  } catch {
    // A device that does not open its shelves now may do later: at the next reason to look.
  }
}

function isReachable(): boolean {
  return navigator.onLine || isProved;
}

/** Whether the list that a comment is to stand in can be asked for. */
async function isAnswered({ articleId, draft }: OutboxEntry): Promise<boolean> {
  return source.findComment(articleId, draft).then(
    () => true,
    (error: unknown) => isSourceError(error) && error.kind !== "offline",
  );
}

/** Looks again when the next is due. */
function plan(due: number | null): void {
  clearTimeout(timer);
  if (due !== null) timer = setTimeout(() => void driveOutbox(false), Math.max(1_000, due - Date.now()));
}

/**
 * Posts a comment by way of the outbox: it is on the device before it is sent. `instead`: what its writer sent before and had no
 * answer for, where these are other words now. A device that keeps nothing sends it all the same. @throws NotPosted
 */
export async function postComment(
  about: Pick<OutboxEntry, "articleId" | "story">,
  draft: CommentDraft,
  instead: CommentDraft | null,
): Promise<PostOutcome> {
  const entry = toEntry(about, draft);
  let id: string;
  try {
    if (instead && !isSameDraft(instead, draft)) await withdrawSame(entry.articleId, instead);
    // What is still being written down would be a draft beside the comment, and be found again after a crash.
    await writeDrafts();
    id = await outbox.take(entry);
    // From here on its draft is gone: whoever comes after this window must know where to look.
    setHasOutbox(true);
    void askForSync();
  } catch {
    return postAtOnce(entry.articleId, draft, entry.id);
  }
  try {
    if (!isReachable()) return "kept";
    await waitForHand();
    return await sendNow(id);
  } finally {
    await refreshOutbox();
    startOutbox();
  }
}

async function sendNow(id: string): Promise<PostOutcome> {
  const { entry, posted, wasThere, error } = await outbox.send(id);
  if (!entry) return "arrived-before";
  if (isWaiting(entry)) {
    plan(Math.min(entry.due, Date.now() + shortestLook));
    throw new NotPosted(error, true);
  }
  // Nobody can show it yet but its entry.
  if (isUnseen(entry)) return posted ? "received" : "arrived-before";
  // From here on the form has it: what was taken, or the words that were not.
  await outbox.withdraw(id);
  if (entry.state.kind === "refused") throw new NotPosted(error, false);
  return posted ? { ...posted, wasThere } : "arrived-before";
}

async function withdrawSame(articleId: number, draft: CommentDraft): Promise<void> {
  const same = (await readOutbox()).filter((entry) => entry.articleId === articleId && isSameDraft(entry.draft, draft));
  for (const { id } of same) await outbox.withdraw(id);
}

/** Sends one of the list now, though it was refused or is to wait. */
export async function sendEntry(id: string): Promise<void> {
  const { entry, posted, wasThere = posted === undefined } = await outbox.send(id);
  if (entry) tell(entry, posted, wasThere);
  await refreshOutbox();
}

/** Takes one out of the list. Whether it is out: one that is on its way at this moment stays. */
export async function withdrawEntry(id: string): Promise<boolean> {
  const left = await outbox.withdraw(id);
  await refreshOutbox();
  return left === null;
}

function toEntry(about: Pick<OutboxEntry, "articleId" | "story">, draft: CommentDraft): OutboxEntry {
  const now = Date.now();
  return {
    id: newName(),
    ...about,
    draft,
    writtenAt: now,
    state: { kind: "queued" },
    attempts: 0,
    mayHaveArrived: false,
    failures: 0,
    triedAt: 0,
    due: isReachable() ? now + handedOver : 0,
  };
}
