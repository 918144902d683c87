import { expect, test } from "vitest";
import { jsonFeed } from "#press/feeds/jsonFeed.ts";
import { feedStory, hostileTexts, origin, picture, site, summary } from "./support/feedStories.ts";

const options = { site, origin, path: "/feed.json", pagePath: "/", title: site.name, description: site.tagline };

test("a JSON feed has what version 1.1 asks for, with whole addresses", () => {
  const story = feedStory(7, { summary: summary(7, { picture }), updatedAt: "2026-11-20T08:00:00.000Z" });
  expect(JSON.parse(jsonFeed({ ...options, stories: [story] }))).toEqual({
    version: "https://jsonfeed.org/version/1.1",
    title: "Fish & Chips",
    home_page_url: "https://news.example/",
    feed_url: "https://news.example/feed.json",
    description: "All <the> news",
    icon: "https://news.example/icons/icon-512.png",
    language: "en-GB",
    items: [
      {
        id: "https://news.example/?p=7",
        url: "https://news.example/story-7/",
        title: "Story 7",
        content_html: "<p>The text of 7.</p>",
        summary: "What story 7 is about.",
        image: "https://news.example/edition/pictures/wall-1200.webp",
        date_published: "2026-11-01T19:00:00.000Z",
        date_modified: "2026-11-20T08:00:00.000Z",
        authors: [{ name: "The Desk", url: "https://news.example/author/desk/" }],
        tags: ["World & Beyond", "Treaties"],
        language: "en-GB",
      },
    ],
  });
});

test("what is not there is left out", () => {
  const bare = summary(1, { title: "", standfirst: "", section: null, author: null });
  const text = jsonFeed({ ...options, stories: [feedStory(1, { summary: bare, topics: [], html: "" })] });
  const [item] = JSON.parse(text).items;
  expect(Object.keys(item)).toEqual(["id", "url", "content_html", "date_published", "language"]);
});

test.each(hostileTexts)("%j is text that any program can decode", (text) => {
  const printed = jsonFeed({
    ...options,
    stories: [feedStory(1, { summary: summary(1, { title: text }), html: text })],
  });
  expect(printed).not.toMatch(/\\ud[89a-f]/i);
  const [item] = JSON.parse(printed).items;
  expect(item.content_html).not.toMatch(/[\u0000-\u0008\ufffe]/);
  expect(item.title).toBe(item.content_html.replace(/\s+/gu, " ").trim());
});
