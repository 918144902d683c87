import { expect, test } from "@playwright/test";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { oddTexts } from "#tests/support/commentTexts.ts";
import { endure } from "./support/endure.ts";
import { openReader } from "./support/enduringReader.ts";
import { startOwnTarget } from "./support/ownTarget.ts";
import { printTally } from "./support/tally.ts";
import { startServedWordPress, startWordPressAcross } from "./support/wordPressTarget.ts";

/** Numbers go on from the first target to the last, so that all texts meet all faults. */
const targets = [
  { name: "our server", first: 1, total: 55, start: () => startOwnTarget("none") },
  { name: "our server, which holds every comment", first: 56, total: 55, start: () => startOwnTarget("all") },
  { name: "WordPress' REST through our server", first: 111, total: 30, start: () => startServedWordPress(true) },
  { name: "WordPress' own form through our server", first: 141, total: 30, start: () => startServedWordPress(false) },
  { name: "WordPress' REST across origins", first: 171, total: 30, start: () => startWordPressAcross(true) },
];

for (const { name, first, total, start } of targets) {
  test(`${total} comments sent to ${name} are in its database once each, whatever breaks on the way`, async () => {
    const target = await start();
    try {
      const tally = await endure(target, first, total);
      printTally(name, tally);
      expect(tally).toEqual({ sent: total, once: total, doubled: [], lost: [], waiting: [] });
    } finally {
      await target.stop();
    }
  });
}

test("where stock WordPress across origins takes comments on its own page alone, the words stay and are offered to take along", async () => {
  const target = await startWordPressAcross(false);
  const reader = await openReader(target.url);
  const path = target.stories[0] ?? "";
  const text = oddTexts.join("\n");
  const [writer] = target.writers;
  const expectOffer = async () => {
    const page = reader.window();
    await expect(page.getByText(words.errors.onSiteOnly)).toBeVisible();
    await expect(page.getByRole("textbox", { name: words.comment })).toHaveValue(text);
    await expect(page.getByRole("link", { name: words.onSite })).toHaveAttribute(
      "href",
      /\/2024\/04\/lead-story\/#respond$/,
    );
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: words.copy }).click();
    await expect(page.getByText(words.copied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  };
  try {
    await reader.comeTo(path);
    await reader.type(text, writer);
    await reader.press();
    await expectOffer();
    await reader.outliveTyping();
    await reader.kill();
    await reader.comeBack(path);
    await expect(reader.window().getByRole("textbox", { name: words.comment })).toHaveValue(text);
    await reader.sign(writer);
    await reader.press();
    await expectOffer();
    expect((await target.stored()).filter((stored) => stored.includes("Blanks round it"))).toEqual([]);
  } finally {
    await reader.remove();
    await target.stop();
  }
});
