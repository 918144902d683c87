type Work = () => Promise<unknown>;

const works = new Set<Work>();

/** A device that is slow to put things away holds no reader up for longer. Milliseconds. */
const longestWait = 2_000;

/** What must be put away before the app reloads this page (what was typed, say). Returns how to take it back. */
export function beforeReload(work: Work): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** Loads the page anew: the only way in which the app itself does so. */
export async function reloadPage(): Promise<void> {
  const puttingAway = Promise.allSettled([...works].map((work) => work()));
  await Promise.race([puttingAway, new Promise((resolve) => setTimeout(resolve, longestWait))]);
  location.reload();
}
