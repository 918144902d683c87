import { expect, test } from "vitest";
import { storyHtml } from "#press/feeds/storyHtml.ts";
import { picture } from "./support/feedStories.ts";
import { parseHtml } from "./support/parseXml.ts";

const base = "https://news.example/2023/story/";

test("every address in a story is whole, wherever it stands", () => {
  const html = storyHtml(
    picture,
    [
      {
        tag: "p",
        children: [
          { tag: "a", attributes: { href: "/other/?a=1&b=2" }, children: ["ours"] },
          { tag: "a", attributes: { href: "#note", id: "back" }, children: ["note"] },
          { tag: "a", attributes: { href: "https://else.example/x" }, children: ["theirs"] },
          { tag: "a", attributes: { href: "mailto:desk@news.example" }, children: ["mail"] },
        ],
      },
      { tag: "figure", children: [{ tag: "picture", picture }] },
      {
        tag: "media",
        media: {
          kind: "video",
          sources: [{ src: "/uploads/a.mp4", type: "video/mp4" }],
          poster: "/uploads/a.jpg",
          tracks: [{ src: "/uploads/a.vtt", kind: "captions", lang: "en", label: "English" }],
        },
      },
    ],
    base,
  );
  const story = parseHtml(html);
  const values = (name: string) => Array.from(story.querySelectorAll(`[${name}]`), (found) => found.getAttribute(name));
  expect(values("href")).toEqual([
    "https://news.example/other/?a=1&b=2",
    "https://news.example/2023/story/#note",
    "https://else.example/x",
    "mailto:desk@news.example",
  ]);
  for (const address of [...values("src"), ...values("poster")]) expect(address).toMatch(/^https:\/\/news\.example\/./);
  expect(values("src").length).toBe(4);
  for (const address of values("srcset").flatMap((set) => (set ?? "").split(", ")))
    expect(address).toMatch(/^https:\/\/news\.example\/edition\/pictures\/wall-\d+\.(?:avif|webp) \d+w$/);
});

test("the picture comes first, with its words", () => {
  const story = parseHtml(storyHtml(picture, [{ tag: "p", children: ["Text."] }], base)).body;
  expect(Array.from(story.children, ({ tagName }) => tagName)).toEqual(["FIGURE", "P"]);
  expect(story.querySelector("img")?.getAttribute("alt")).toBe('A "grey" wall & more');
  expect(story.querySelector("figcaption")?.textContent).toBe("Bricks.");
});
