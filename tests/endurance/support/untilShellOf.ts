import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Release } from "../../e2e/support/releases.ts";
import { stopWorkers } from "../../e2e/support/releasesTest.ts";

/** What the device opens pages with, and whether a worker waits for the one before it to go. */
function look(page: Page): Promise<{ shell: string; isWaiting: boolean }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const shell = await (await caches.match("/shell.html", { ignoreSearch: true }))?.text();
    return { shell: shell ?? "", isWaiting: Boolean(registration?.waiting) };
  });
}

/** Until the worker of a release, which must have been offered by now, has taken over from the one before it. */
export async function untilShellOf(page: Page, { name }: Release): Promise<void> {
  let looks = 0;
  const readShell = async () => {
    const { shell, isWaiting } = await look(page);
    looks += 1;
    // One that takes over just now, or is just told to, must not be stopped in the midst of that.
    if (isWaiting && looks > 1) await stopWorkers(page);
    return shell;
  };
  await expect.poll(readShell, { timeout: 60_000, intervals: [3_000] }).toContain(name);
}
