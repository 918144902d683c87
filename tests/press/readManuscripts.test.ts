import { describe, expect, it } from "vitest";
import { parseManuscript } from "#press/readManuscripts.ts";

const lines = {
  title: 'title: "It\'s a story"',
  standfirst: "standfirst: A sentence.",
  author: "author: world-desk",
  published: "published: 2026-10-21T06:30:00Z",
  tags: "tags: [elections]",
  picture: "picture:\n  alt: Illustration\n  caption: Caption.",
};

function manuscript(changes: Partial<typeof lines> = {}): string {
  return `---\n${Object.values({ ...lines, ...changes }).join("\n")}\n---\nText.\n`;
}

describe("a manuscript", () => {
  it("is read with its place and its quotes set", () => {
    expect(parseManuscript("world/a-story.md", manuscript())).toEqual({
      file: "world/a-story.md",
      slug: "a-story",
      sectionSlug: "world",
      title: "It’s a story",
      standfirst: "A sentence.",
      authorSlug: "world-desk",
      publishedAt: "2026-10-21T06:30:00Z",
      updatedAt: null,
      tagSlugs: ["elections"],
      picture: { alt: "Illustration", caption: "Caption." },
      markdown: "Text.\n",
    });
  });

  it.each([
    ["Text.", "world/a.md does not begin with front matter between two lines of “---”."],
    [manuscript({ title: "title: One: two" }), "world/a.md has front matter that is not YAML: "],
    [manuscript({ title: "" }), "world/a.md has front matter in which “title” is wrong"],
    [
      manuscript({ author: "author: a-person" }),
      "world/a.md has front matter in which “author” is wrong: must be one of the desks.",
    ],
    [
      manuscript({ published: "published: yesterday" }),
      "“published” is wrong: must be a time such as 2026-10-21T06:30:00Z.",
    ],
    [manuscript({ published: "published: 2026-13-21T06:30:00Z" }), "“published” is wrong: must be a day that exists."],
    [manuscript({ tags: "tags: [gossip]" }), "“tags.0” is wrong: must all be known tags."],
    [manuscript({ tags: "tags: []" }), "“tags” is wrong: must not be empty."],
    [manuscript({ tags: `${lines.tags}\nsponsor: x` }), "“sponsor” is wrong"],
    [
      manuscript({ published: `${lines.published}\nupdated: 2026-10-20T06:30:00Z` }),
      "world/a.md was updated before it was published.",
    ],
  ])("at fault is named in a sentence (%#)", (text, sentence) => {
    expect(() => parseManuscript("world/a.md", text)).toThrow(sentence);
  });
});
