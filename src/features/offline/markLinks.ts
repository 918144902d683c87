import { openPagesHere } from "#sources/device/pagesHere.ts";
import { readAllSaved } from "#storage/savedStories.ts";
import { offlineStrings } from "#strings/offline.ts";
import { idle } from "#ui/idle.ts";

/** Pages that need nothing from the network, and the front page, which every visit begins with; files and feeds are no pages. */
const notJudged = /^\/(?:(?:saved|search|settings|trending)\/)?$|\.[a-z0-9]+$|\/feed\/$/i;

/** Marks the links to pages that are not on the device, those that appear later too. Returns how to take the marks away. */
export async function markLinks(): Promise<() => void> {
  const isCached = openPagesHere();
  const saved = await readAllSaved().catch(() => []);
  const savedPaths = new Set(saved.map(({ path }) => path));
  const isAway = async ({ origin, pathname }: HTMLAnchorElement) =>
    origin === location.origin && !notJudged.test(pathname) && !savedPaths.has(pathname) && !(await isCached(pathname));
  let isOver = false;
  const mark = async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")];
    const away = await Promise.all(links.map(isAway));
    if (!isOver) for (const [index, link] of links.entries()) setMark(link, away[index] === true);
  };
  await mark();
  // Drawing what changed comes before marking it, and many changes are looked over once.
  let isDue = false;
  const markLater = async () => {
    if (isDue) return;
    isDue = true;
    await idle();
    isDue = false;
    if (!isOver) await mark();
  };
  const observer = new MutationObserver(() => void markLater());
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    isOver = true;
    observer.disconnect();
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-away]")) setMark(link, false);
  };
}

function setMark(link: HTMLAnchorElement, isMarked: boolean): void {
  if (isMarked === "away" in link.dataset) return;
  if (isMarked) link.dataset.away = "";
  else delete link.dataset.away;
  link.ariaDescription = isMarked ? offlineStrings.notOnDevice : null;
}
