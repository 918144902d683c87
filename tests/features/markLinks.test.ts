import { afterEach, expect, test, vi } from "vitest";
import { markLinks } from "#features/offline/markLinks.ts";
import { emptyShelves, openDevice } from "#tests/support/fakeDevice.ts";

afterEach(() => vi.doUnmock("#config.ts"));

const marked = () => [...document.querySelectorAll("[data-away]")].map((link) => link.getAttribute("href"));

test("links to what is not on the device are marked, in words too, also those that come later, and none after it", async () => {
  await emptyShelves();
  const device = openDevice();
  device.keep("broadsheet-edition", "/edition/articles/read.json", {});
  device.keep("broadsheet-kept", "/edition/articles/taken-along.json", {});
  device.keep("broadsheet-edition", "/edition/lists/section/world.json", {});
  const here = [
    "/",
    "/saved/",
    "/read/",
    "/2024/taken-along/",
    "/category/world/",
    "/category/world/page/2/",
    "/category/earth/world/",
  ];
  const away = ["/unread/", "/category/science/", "/tag/seas/", "/about/us/"];
  const elsewhere = ["/feed/", "/papers/report.pdf", "//other.test/unread/", "https://other.test/unread/", "#part"];
  document.body.innerHTML = [...here, ...away, ...elsewhere].map((href) => `<a href="${href}">x</a>`).join("");
  const unmark = await markLinks();
  expect(marked()).toEqual(away);
  expect(document.querySelector<HTMLAnchorElement>('[href="/unread/"]')?.ariaDescription).toBe("Not on this device");

  document.body.insertAdjacentHTML("beforeend", '<p><a href="/later/">x</a><a href="/read/">x</a></p>');
  await vi.waitFor(() => expect(marked()).toEqual([...away, "/later/"]), 10_000);
  unmark();
  expect(marked()).toEqual([]);
  expect(document.querySelector<HTMLAnchorElement>('[href="/unread/"]')?.ariaDescription).toBeNull();
});

test("of a live site's pages those of stories that were never asked for are marked, and no lists", async () => {
  await emptyShelves();
  openDevice().keep("broadsheet-edition", "/wp-json/wp/v2/posts?slug=posted&_fields=id,content", []);
  vi.resetModules();
  vi.doMock("#config.ts", async (load) => ({ ...(await load<object>()), readsWordPress: true }));
  const { markLinks: markLive } = await import("#features/offline/markLinks.ts");
  document.body.innerHTML = ["/2024/01/posted/", "/category/science/", "/unread/"]
    .map((href) => `<a href="${href}">x</a>`)
    .join("");
  const unmark = await markLive();
  expect(marked()).toEqual(["/unread/"]);
  unmark();
});
