import { screen, within } from "@testing-library/react";
import { openDB } from "idb";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readTypedFields, writeTypedFields } from "#storage/preferences.ts";
import type { FakeCaches } from "#tests/support/fakeCaches.ts";
import { stubCaches } from "#tests/support/fakeCaches.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

// To compile them is the test runner's work, not the reader's: it is done before anybody waits.
beforeAll(async () => {
  await Promise.all([import("#pages/SettingsPage.tsx"), import("#pages/SectionPage.tsx")]);
  await Promise.all([import("#features/downloads/DownloadTool.tsx"), import("#features/downloads/downloads.ts")]);
}, 60_000);

const ada = { name: "Ada", email: "ada@example.org", url: "" };
let device: FakeCaches;
beforeEach(() => {
  device = stubCaches();
  openPaper();
});

const part = (name: string) => within(screen.getByRole("region", { name }));

/** What the reader made, put where the app puts it. */
async function plantDraft(): Promise<void> {
  const { withShelves } = await import("#storage/db.ts");
  await withShelves((db) => db.put("drafts", { place: "1/0", text: "Begun" }));
}

/** jsdom's blobs tell only a reader of files. */
function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob ?? new Blob());
  });
}

test("everything on offer is listed with its size; the whole edition first", async () => {
  renderApp("/settings/");
  expect(await screen.findByRole("button", { name: "Download: Broadsheet" })).toBeVisible();
  const titles = part("Downloads").getAllByRole("heading", { level: 3 });
  expect(titles[0]).toHaveTextContent("The whole edition");
  expect(titles[1]).toHaveTextContent("Political Ideologies");
  expect(part("Downloads").getByText(/^42 stories, \d+ kB$/)).toBeVisible();
});

test("a section of a downloaded edition is said to be on the device, and is not offered again", async () => {
  const { user, router } = renderApp("/settings/");
  await user.click(await screen.findByRole("button", { name: "Download: Broadsheet" }));
  expect(await screen.findByText(/^On this device: 42 stories/)).toBeVisible();
  expect(part("Downloads").getAllByText("On this device, with the whole edition.")).toHaveLength(6);
  await router.navigate("/category/world/");
  expect(await screen.findByText("On this device, with the whole edition.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Download/ })).toBeNull();
});

test("where the edition came without its pictures, those of a section can be had", async () => {
  const { user, router } = renderApp("/settings/");
  const button = await screen.findByRole("button", { name: "Download: Broadsheet" });
  const [withPictures] = part("Downloads").getAllByRole("checkbox");
  if (withPictures) await user.click(withPictures);
  await user.click(button);
  expect(await screen.findByText(/^On this device: 42 stories/)).toBeVisible();
  await router.navigate("/category/world/");
  expect(await screen.findByRole("button", { name: "Download this section: World" })).toBeVisible();
});

test("a section is downloaded, shown as kept, and removed; where that fails it is said, and tried again", async () => {
  const { user } = renderApp("/category/world/");
  await user.click(await screen.findByRole("button", { name: "Download this section: World" }));
  expect(await screen.findByText(/^On this device: 6 stories/)).toBeVisible();
  expect(device.keysOf("broadsheet-kept")).toContain("/edition/lists/section/world.json");
  const refused = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
    throw new DOMException("no", "UnknownError");
  });
  await user.click(screen.getByRole("button", { name: "Remove World from this device" }));
  expect(await screen.findByText("It could not be removed. Try again.")).toBeVisible();
  refused.mockRestore();
  await user.click(screen.getByRole("button", { name: "Remove World from this device" }));
  expect(await screen.findByRole("button", { name: "Download this section: World" })).toBeVisible();
  expect(device.keysOf("broadsheet-kept")).toEqual([]);
});

test("what was kept along the way is counted and freed, downloads stay", async () => {
  device.plant("broadsheet-edition", "/edition/front.json", "12345");
  device.plant("broadsheet-pictures", "/edition/pictures/p-800.avif", "123");
  device.plant("broadsheet-kept", "/edition/site.json", "kept");
  device.plant("broadsheet-shell", "/shell.html", "shell");
  const { user } = renderApp("/settings/");
  await screen.findByText("Stories, lists and comments");
  expect(await part("Kept along the way").findByText("1 file, 5 byte")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Clear it" }));
  expect(await screen.findByText(/^What was kept along the way is gone/)).toBeVisible();
  expect(await part("Kept along the way").findAllByText("nothing")).toHaveLength(2);
  expect(device.keysOf("broadsheet-kept")).toEqual(["/edition/site.json"]);
  expect(device.keysOf("broadsheet-shell")).toEqual(["/shell.html"]);
});

test("what the reader made is counted and carried away as one file", async () => {
  localStorage.setItem("theme", "sepia");
  await plantDraft();
  const handed: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => (handed.push(blob), "blob:1"), revokeObjectURL() {} });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const { user } = renderApp("/settings/");
  expect(await screen.findByText(/^1 draft, /)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save it as a file" }));
  await screen.findByText("The file lies with your downloads.");
  const file = JSON.parse(await textOf(handed[0]));
  expect(file).toMatchObject({ format: 1, drafts: [{ place: "1/0", text: "Begun" }], preferences: { theme: "sepia" } });
});

test("everything is removed only after it was asked once more; strangers' things and the paper's program stay", async () => {
  localStorage.setItem("theme", "sepia");
  localStorage.setItem("install", "{}");
  localStorage.setItem("somebody-elses", "1");
  writeTypedFields(105, ada);
  await plantDraft();
  for (const name of ["broadsheet-edition", "broadsheet-kept", "broadsheet-shell"]) device.plant(name, "/x", "x");
  const { user } = renderApp("/settings/");
  await user.click(await screen.findByRole("button", { name: "Remove everything" }));
  expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus();
  expect(device.keysOf("broadsheet-kept")).toEqual(["/x"]);
  await user.click(screen.getByRole("button", { name: "Yes, remove everything" }));
  expect(await screen.findByText("Everything was removed from this device")).toBeVisible();
  expect(device.keysOf("broadsheet-kept")).toEqual([]);
  expect(device.keysOf("broadsheet-edition")).toEqual([]);
  expect(device.keysOf("broadsheet-shell")).toEqual(["/x"]);
  expect(Object.keys(localStorage)).toEqual(["somebody-elses"]);
  expect(Object.keys(sessionStorage)).not.toContain("typed-fields 105");
  expect(readTypedFields(105)).toBeNull();
  const db = await openDB("broadsheet");
  expect(await db.getAll("drafts")).toEqual([]);
  db.close();
});
