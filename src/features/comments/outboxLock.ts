let turn: Promise<unknown> = Promise.resolve();

/**
 * One window sends at a time. Where the browser has no locks (addresses without encryption) windows cannot know of each other, and
 * `isSole` says so: what another one seems to be sending is left alone until it must be dead.
 */
export async function withOutboxLock<T>(work: (isSole: boolean) => Promise<T>): Promise<T> {
  if ("locks" in navigator) return navigator.locks.request("outbox", () => work(true));
  const mine = turn.then(() => work(false));
  turn = mine.catch(() => undefined);
  return mine;
}
