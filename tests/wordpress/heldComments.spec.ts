import type { Page } from "@playwright/test";
import { comment, commentsWith, newReader, openDiscussion } from "./support/commenting.ts";
import { storedComments } from "./support/storedComments.ts";
import { anyOf, expect, missing, refused, test } from "./support/wordPressTest.ts";

/** WordPress refuses to show what waits, and does not find what is gone; Chromium notes each such answer. */
test.use({ expected: anyOf(missing, refused) });

const path = "/2024/04/comments-odd/";

/** Leaves a comment that waits for a moderator; what it says, and its number. */
async function leaveHeld(page: Page, text: string): Promise<void> {
  await openDiscussion(page, path);
  await comment(page, { text, ...newReader });
  await expect(commentsWith(page, text)).toContainText("Your comment is awaiting moderation.");
}

const idsAt = async (address: string) =>
  ((await (await fetch(address)).json()) as { id: number }[]).map(({ id }) => id);

/** Until our server tells what the site at `site` does: it keeps the list at `address` for ten seconds, unless a comment is sent. */
async function untilTold(address: string, site: string): Promise<void> {
  const { origin, pathname, search } = new URL(address);
  await fetch(`${origin}/wp-comments-post.php`, { method: "POST" });
  const ids = await idsAt(`${site}${pathname}${search}`);
  await expect.poll(() => idsAt(address), { timeout: 30_000 }).toEqual(ids);
}

test("a held comment is shown to its author on later visits, until it is published, binned or deleted", async ({
  page,
  changeable,
}) => {
  const text = "What became of this one?";
  const list = page.waitForRequest(/\/wp\/v2\/comments\?post=/);
  await leaveHeld(page, text);
  const address = (await list).url();
  const [stored] = await storedComments(changeable, text);
  const comeBackAfter = async (php: string) => {
    await changeable.run(`$id = ${stored?.id}; ${php}`);
    await untilTold(address, changeable.url);
    await openDiscussion(page, path);
  };
  const own = commentsWith(page, text);

  await comeBackAfter("");
  await expect(own).toContainText("Your comment is awaiting moderation.");
  await expect(own.getByText("You", { exact: true })).toBeVisible();

  await comeBackAfter("wp_set_comment_status($id, 'approve');");
  await expect(own.getByText("You", { exact: true })).toBeVisible();
  await expect(own).not.toContainText("awaiting moderation");

  // WordPress answers for what lies in the bin as for what waits.
  await comeBackAfter("wp_trash_comment($id);");
  await expect(own).toContainText("Your comment is awaiting moderation.");

  await comeBackAfter("wp_delete_comment($id, true);");
  await expect(own).toContainText("Your comment was not published. Only you see it, on this device.");
});
