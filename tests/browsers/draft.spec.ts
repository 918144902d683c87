import { test } from "./support/browserTest.ts";

const words = "A sentence that was not finished when the page";

test("what was typed below a story is there again after the page was loaded anew", async ({ reader }) => {
  await reader.open("/how-votes-become-seats/");
  await reader.openComments();
  await reader.type("textbox", /^Comment/, words);
  // Until the whole of it lies on the device.
  await reader.until(async (typed) => {
    const [database] = await indexedDB.databases();
    // To ask for one that is not there yet would make one.
    if (!database?.name) return false;
    const opening = indexedDB.open(database.name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return JSON.stringify(reading.result).includes(typed);
  }, words);
  await reader.tab.reload();
  await reader.openComments();
  await reader.until((typed) => document.querySelector("textarea")?.value === typed, words);
});
