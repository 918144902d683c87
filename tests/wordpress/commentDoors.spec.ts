import {
  comment,
  commentsWith,
  expectKept,
  knownReader,
  newReader,
  openDiscussion,
  postThroughOutage,
} from "./support/commenting.ts";
import { startReader } from "./support/startReader.ts";
import { storedComments } from "./support/storedComments.ts";
import { watchContext } from "./support/watchContext.ts";
import { anyOf, expect, missing, refused, test } from "./support/wordPressTest.ts";

/** Reading a story that was taken away, or a server that is not there, ends in one of these. */
test.use({ expected: anyOf(missing, refused, /status of 50\d/, /net::ERR_FAILED/) });

/** Both ways in that our own server keeps open, each with the address that comments go to. */
const doors = [
  { name: "the classic form, as every stock WordPress has it", overRest: false, address: "/wp-comments-post.php" },
  { name: "REST, where the site lets guests in", overRest: true, address: "/wp-json/wp/v2/comments" },
];

for (const { name, overRest, address } of doors) {
  test.describe(name, () => {
    test.beforeEach(({ changeable }) => changeable.change({ commentsOverRest: overRest }));

    test("a known reader's comment is published as it was typed, and seen by others", async ({
      page,
      browser,
      reader,
      changeable,
    }) => {
      await openDiscussion(page, "/2024/04/lead-story/");
      const sent = page.waitForRequest((request) => request.method() === "POST");
      const text = `Through ${address}: 3 < 4 & "quoted" 🍟\n\nA second paragraph with <b>marks</b>.`;
      await comment(page, { text, url: "https://three.example/" });
      expect(new URL((await sent).url()).pathname).toBe(address);
      const own = commentsWith(page, "A second paragraph with <b>marks</b>.");
      await expect(own).toHaveCount(1);
      await expect(own).toContainText("3 < 4 &");
      await expect(own.getByText("awaiting moderation")).toHaveCount(0);
      await expect(own).toBeFocused();
      const [stored] = await storedComments(changeable, "A second paragraph with");
      expect(stored).toMatchObject({ approved: "1", author: knownReader.name });
      const visitor = await browser.newPage({ baseURL: reader.url });
      await openDiscussion(visitor, "/2024/04/lead-story/");
      await expect(commentsWith(visitor, "A second paragraph with <b>marks</b>.")).toHaveCount(1);
      await visitor.close();
    });

    test("a newcomer's comment waits for a moderator: its writer sees that, others see nothing", async ({
      page,
      browser,
      reader,
      changeable,
    }) => {
      // Others have written here: what they wrote must not be taken for this one's.
      const path = "/2024/04/comments-many/";
      const text = `A newcomer came through ${address}.`;
      await openDiscussion(page, path);
      await comment(page, { text, ...newReader });
      await expect(commentsWith(page, text)).toContainText("Your comment is awaiting moderation.");
      await expect(commentsWith(page, text)).toContainText(newReader.name);
      expect(await storedComments(changeable, text)).toMatchObject([{ approved: "0", author: newReader.name }]);
      const visitor = await browser.newPage({ baseURL: reader.url });
      await openDiscussion(visitor, path);
      await expect(commentsWith(visitor, text)).toHaveCount(0);
      await visitor.close();
    });

    test("what was published and what waits are there after WordPress and our server were started anew", async ({
      browser,
      changeable,
    }) => {
      const path = "/2024/04/lead-story/";
      const published = `Published through ${address}, before the lights went out.`;
      const held = `Held at ${address}, before the lights went out.`;
      const before = await startReader(changeable.url);
      const context = await browser.newContext({ baseURL: before.url });
      const { complaints } = await watchContext(context, [before.url]);
      const page = await context.newPage();
      await openDiscussion(page, path);
      await comment(page, { text: published });
      await expect(commentsWith(page, published)).toHaveCount(1);
      await comment(page, { text: held, ...newReader });
      await expect(commentsWith(page, held)).toContainText("awaiting moderation");
      await page.close();
      await Promise.all([before.stop(), changeable.pause()]);

      await changeable.resume();
      const after = await startReader(changeable.url, new URL(before.url).port);
      const writer = await context.newPage();
      await openDiscussion(writer, path);
      await expect(commentsWith(writer, published)).toHaveCount(1);
      await expect(commentsWith(writer, published)).not.toContainText("awaiting moderation");
      await expect(commentsWith(writer, held)).toContainText("awaiting moderation");
      const visitor = await browser.newPage({ baseURL: after.url });
      await openDiscussion(visitor, path);
      await expect(commentsWith(visitor, published)).toHaveCount(1);
      await expect(commentsWith(visitor, held)).toHaveCount(0);
      expect(await storedComments(changeable, "before the lights went out")).toMatchObject([
        { approved: "1", author: knownReader.name },
        { approved: "0", author: newReader.name },
      ]);
      await visitor.close();
      await context.close();
      expect(complaints.filter((text) => !anyOf(missing, refused).test(text))).toEqual([]);
      await after.stop();
    });

    test("a reply goes below what it answers", async ({ page, changeable }) => {
      await openDiscussion(page, "/2024/04/comments-odd/");
      await page.getByRole("button", { name: "Reply to Åsa Ö & Co" }).click();
      const text = `An answer through ${address}.`;
      await comment(page, { text });
      await expect(page.locator("#comments li li article").filter({ hasText: text })).toHaveCount(1);
      const [stored] = await storedComments(changeable, text);
      const [answered] = await storedComments(changeable, "A second paragraph");
      expect(stored?.parent).toBe(answered?.id);
    });

    test("the same again is a duplicate, and too soon is too soon", async ({ page, changeable }) => {
      await openDiscussion(page, "/2024/04/japanese-story/");
      const text = `Said once through ${address}.`;
      await comment(page, { text });
      await expect(commentsWith(page, text)).toHaveCount(1);
      await comment(page, { text });
      await expect(page.getByText("You have already said exactly this here.")).toBeVisible();
      await expectKept(page, text);
      await changeable.change({ flood: true });
      await comment(page, { text: `${text} And more.` });
      await expect(page.getByText("You are posting comments quickly.")).toBeVisible();
      await expectKept(page, `${text} And more.`);
      expect(await storedComments(changeable, text)).toHaveLength(1);
    });

    test("what the site refuses is said in a sentence of its own, and the text stays", async ({ page, changeable }) => {
      await openDiscussion(page, "/2024/04/hebrew-story/");
      const text = `Kept whatever the site says at ${address}.`;
      /** What the form itself would not send, as if it had been let through. */
      let change = (body: string) => body;
      await page.route(`**${address}`, (route) =>
        route.continue({ postData: change(route.request().postData() ?? "") }),
      );
      const expectRefusal = async (sentence: string) => {
        await comment(page, { text });
        await expect(page.getByText(sentence)).toBeVisible();
        await expectKept(page, text);
      };
      change = (body) => body.replace(/reader3(?:@|%40)wordpress\.example/, "");
      await expectRefusal("Please type your name and email address.");
      change = (body) => body.replace(/reader3(?:@|%40)wordpress\.example/, "nobody");
      await expectRefusal("Please type a complete email address, like name@example.org.");
      change = (body) => body.replace("Kept", "k".repeat(66_000));
      await expectRefusal("Your comment is too long.");
      change = (body) => body.replace(/Reader( |\+|%20)3/, "R".repeat(300));
      await expectRefusal("Your name is too long.");
      change = (body) => body;
      await changeable.change({ settings: { comment_registration: "1" } });
      await expectRefusal("This site takes comments only from readers who are logged in on it.");
      await expect(page.getByRole("link", { name: "Post it on the site itself" })).toHaveAttribute(
        "href",
        `${changeable.url}/2024/04/hebrew-story/#respond`,
      );
      await changeable.change({ settings: { comment_registration: "0" } });
      await changeable.run(
        "wp_update_post(['ID' => url_to_postid('/2024/04/hebrew-story/'), 'comment_status' => 'closed']);",
      );
      await expectRefusal("Comments on this story have been closed in the meantime.");
      await changeable.run("wp_delete_post(url_to_postid('/2024/04/hebrew-story/'), true);");
      await expectRefusal("The story could not be found by the comment service");
      expect(await storedComments(changeable, "whatever the site says")).toEqual([]);
    });

    test("an answer that is lost is not called a failure; sent again, it had arrived", async ({ page, changeable }) => {
      await openDiscussion(page, "/2024/03/arabic-story/");
      const text = `The answer to this was lost on its way from ${address}.`;
      await page.route(
        `**${address}`,
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times: 1 },
      );
      await comment(page, { text });
      await expect(page.getByText("It could not be confirmed that your comment arrived.")).toBeVisible();
      await expectKept(page, text);
      await page.getByRole("button", { name: "Post Comment" }).click();
      await expect(page.getByText("Your comment had already arrived.")).toBeVisible();
      await expect(commentsWith(page, text)).toHaveCount(1);
      expect(await storedComments(changeable, text)).toHaveLength(1);
    });

    test("the site goes down before the comment comes to it, and is back: it is posted once", async ({
      page,
      changeable,
    }) => {
      await openDiscussion(page, "/2024/03/picture-small/");
      const text = `Written while the site was down, for ${address}.`;
      await postThroughOutage(page, changeable, text, "Your text is still here");
    });
  });
}

test("where comments are closed there is no form, and those from before are shown", async ({ page }) => {
  await openDiscussion(page, "/2024/04/comments-closed/");
  await expect(page.getByText("Comments are closed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Post Comment" })).toHaveCount(0);
  await expect(commentsWith(page, "Said before the door was shut.")).toHaveCount(1);
});

test("what a moderator publishes is seen by all, its writer too", async ({ page, browser, reader, changeable }) => {
  const path = "/2024/03/written-excerpt/";
  const text = "Published by a moderator in the end.";
  await openDiscussion(page, path);
  await comment(page, { text, ...newReader });
  await expect(commentsWith(page, text)).toContainText("Your comment is awaiting moderation.");
  const [stored] = await storedComments(changeable, text);
  await changeable.run(`wp_set_comment_status(${stored?.id}, 'approve');`);
  const visitor = await browser.newPage({ baseURL: reader.url });
  // Our server keeps comments for ten seconds, and a site that is slow just then for a moment more.
  await expect(async () => {
    await openDiscussion(visitor, path);
    await expect(commentsWith(visitor, text)).toHaveCount(1, { timeout: 1 });
  }).toPass({ timeout: 90_000 });
  await visitor.close();
  await openDiscussion(page, path);
  await expect(commentsWith(page, text)).toHaveCount(1);
  await expect(commentsWith(page, text)).not.toContainText("awaiting moderation");
});
