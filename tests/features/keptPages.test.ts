import { expect, test, vi } from "vitest";
import { keepPage, keptPage } from "#sw/keptPages.ts";
import { stubCaches } from "#tests/support/fakeCaches.ts";

const address = "http://localhost:3000/a-story/";
const html = '<html data-release="b"><link href="/assets/paper-1.css"><script src="/assets/index-2.js"></script>';

test("a kept page opens where all its files are, the shell's own among them; where one is missing nothing is waited for", async () => {
  const device = stubCaches();
  const ask = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("fetch", ask);
  await keepPage(`${address}?from=mail`, new Response(html, { headers: { "Content-Type": "text/html" } }));
  device.plant("broadsheet-shell", "/assets/paper-1.css", "body{}");
  expect(await keptPage(address)).toBeUndefined();
  expect(ask).not.toHaveBeenCalled();

  device.plant("broadsheet-files", "/assets/index-2.js", "start()");
  const page = await keptPage(address);
  expect(await page?.text()).toBe(html);
  expect(page?.headers.get("Server-Timing")).toBe("kept");
});
