import { idle } from "#ui/idle.ts";

/** A picture that does not come holds nobody up for longer. Milliseconds. */
const longestWait = 3_000;

/**
 * Brings a page to life: takes over what was printed at this very address, or puts the page into an empty shell. A printed page is
 * there to be read, so its own pictures and type come first, alone on the line; then the scripts, all at once; then each part of the
 * app starts in a moment of its own in which nothing else is to do, so that no part keeps the reader waiting.
 */
export async function startPaper(root: HTMLElement): Promise<void> {
  // A page without words is waited for.
  const isPrinted = root.dataset.page !== undefined;
  const pause = () => isPrinted && idle();
  if (isPrinted) await loaded();
  fetchScripts(root);
  await pause();
  const { mount, takeOver } = await import("./mount.ts");
  await pause();
  const { openRouter } = await import("./openRouter.ts");
  await pause();
  const { createQueryClient } = await import("./queryClient.ts");
  await pause();
  const { openPaper } = await import("./openPaper.tsx");
  await openPaper(root, { mount, takeOver, openRouter, queryClient: createQueryClient() });
}

/** Those that the press named: fetched side by side, whatever imports which. */
function fetchScripts({ dataset: { scripts = "" } }: HTMLElement): void {
  for (const href of scripts.split(" ").filter(Boolean)) {
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "modulepreload", href }));
  }
}

function loaded(): Promise<unknown> {
  return new Promise((resolve) => {
    addEventListener("load", resolve);
    setTimeout(resolve, document.readyState === "complete" ? 0 : longestWait);
  });
}
