import type { Page } from "@playwright/test";
import { plainText } from "#sources/wordpress/plainText.ts";
import { oddTexts, readersTexts, seen } from "#tests/support/commentTexts.ts";
import { comment, knownReader, newReader, openDiscussion } from "./support/commenting.ts";
import type { WordPress } from "./support/startWordPress.ts";
import { storedComments } from "./support/storedComments.ts";
import { anyOf, expect, missing, refused, test } from "./support/wordPressTest.ts";

const noise = anyOf(missing, refused, /status of 500/, /net::ERR_FAILED/, /registration blocked by Playwright/);
/** The worker would ask for the list past the test's own network. */
test.use({ expected: noise, serviceWorkers: "block" });
test.setTimeout(240_000);

const doors = [
  { name: "its own form", overRest: false, address: "**/wp-comments-post.php" },
  { name: "REST", overRest: true, address: "**/wp-json/wp/v2/comments" },
];

/** WordPress compares what is sent with what its filters left of it: of these they change something, or only seem to. */
const texts = [...new Set([...oddTexts, ...readersTexts])];
const names = ["Åsa Ö & Co", "Kim \\ Sons", "I <3 U", '"Q" O\'Neil', "A  B", "100%20"];

/** WordPress keeps no rows of blanks in a name, and nothing that looks like a byte in an address. */
const asKept = (name: string) => name.replace(/\s+/g, " ").replace(/%[0-9a-f]{2}/g, "");

/** Whether the list of a story's comments, which is asked before a comment is sent again, says that it is there. */
const looks = [
  { which: "held comments, which no list has", reader: newReader, isListed: true },
  { which: "published comments", reader: knownReader, isListed: true },
  { which: "published comments where the list cannot be read", reader: knownReader, isListed: false },
];

/** How often each text is stored, held ones included. */
async function timesStored(wordPress: WordPress): Promise<Record<string, number>> {
  const stored = (await storedComments(wordPress, "")).map(({ content }) => seen(plainText(content)));
  return Object.fromEntries(texts.map((text) => [text, stored.filter((other) => other === seen(text)).length]));
}

const onceEach = Object.fromEntries(texts.map((text) => [text, 1]));

/** Sends a comment of which the answer is lost after it took effect; then it is sent again, the same as before. */
async function sendTwice(page: Page, address: string, words: Parameters<typeof comment>[1]): Promise<void> {
  await page.route(
    address,
    async (route) => {
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    },
    { times: 1 },
  );
  await comment(page, words);
  await expect(page.getByText("It could not be confirmed that your comment arrived.")).toBeVisible();
  await page.getByRole("button", { name: "Post Comment" }).click();
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("");
  await expect(page.getByText("Your comment had already arrived.")).toBeVisible();
}

for (const { name, overRest, address } of doors) {
  for (const { which, reader, isListed } of looks) {
    test(`${which}, sent again through ${name} after the answer was lost, are there once, whatever is in them`, async ({
      page,
      changeable,
    }) => {
      await changeable.change({ commentsOverRest: overRest });
      if (!isListed) await page.route(/\/wp\/v2\/comments\?.*&sent=/, (route) => route.fulfill({ status: 500 }));
      await openDiscussion(page, "/2024/04/lead-story/");
      for (const text of texts) await sendTwice(page, address, { text, ...reader });
      expect(await timesStored(changeable)).toEqual(onceEach);
    });
  }

  test(`nor does a name with such signs make ${name} take a comment twice`, async ({ page, changeable }) => {
    await changeable.change({ commentsOverRest: overRest });
    await openDiscussion(page, "/2024/04/lead-story/");
    for (const name of names)
      await sendTwice(page, address, { text: `Said by ${names.indexOf(name)}.`, name, email: newReader.email });
    const stored = (await storedComments(changeable, "Said by")).map(({ author }) => seen(plainText(author)));
    expect(stored.toSorted()).toEqual(names.map(asKept).toSorted());
  });
}
