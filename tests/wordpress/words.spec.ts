import { expectWhole } from "./support/expectWhole.ts";
import { placeOf, readStories } from "./support/readStories.ts";
import { firstLost } from "../support/lostWords.ts";
import { wordsOf } from "./support/storyWords.ts";
import { anyOf, expect, missing, parsedTrack, test } from "./support/wordPressTest.ts";

test.use({ expected: anyOf(missing, parsedTrack) });

const quarters = [0, 1, 2, 3];

for (const quarter of quarters) {
  test(`every word of every story is on its page, in order: quarter ${quarter + 1} of 4`, async ({
    page,
    desk,
    wordPress,
  }) => {
    const stories = (await readStories(placeOf(wordPress.url))).filter(
      (_, index) => index % quarters.length === quarter,
    );
    expect(stories.length).toBeGreaterThan(20);
    // What stands round a story is no part of this, and asking for it takes most of the time.
    await page.route(/\/wp-json\/.*(?:\/(?:comments|users)\?|exclude=|author=\d)/, (route) =>
      route.fulfill({ json: [] }),
    );
    await page.goto("/search/");
    for (const story of stories) await expectWhole(page, desk, story);
  });
}

test("the stories have words enough to lose, and a lost one would be noticed", async ({ desk, wordPress }) => {
  const stories = await readStories(placeOf(wordPress.url));
  expect(stories).toHaveLength(99);
  const words: string[] = [];
  for (const story of stories) words.push(...(await wordsOf(desk, story.content)));
  expect(words.length).toBeGreaterThan(1200);
  expect(firstLost(["one", "two"], "two one")).toBe("1: one two");
});
