import { describe, expect, test } from "vitest";
import { markHits } from "#sources/wordpress/markHits.ts";
import { plainText } from "#sources/wordpress/plainText.ts";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

/** Hits in brackets. */
const marked = (text: string, query: string) =>
  markHits(text, query)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("");

describe("what was searched for is marked", () => {
  test.each([
    ["cafe", "Le Café de la CAFÉ", "Le [Café] de la [CAFÉ]"],
    ["café", "cafe\u0301s and cafes", "[cafe\u0301]s and [cafe]s"],
    ["two words", "Words, two of them", "[Words], [two] of them"],
    ['"free trade"', "On free trade", "On [free] [trade]"],
    ["水", "地下水と水道", "地下[水]と[水]道"],
    ["Ελλάς", "η Ελλασ και η ΕΛΛΆΣ", "η [Ελλασ] και η [ΕΛΛΆΣ]"],
    ["новости", "НОВОСТИ дня", "[НОВОСТИ] дня"],
    ["fi", "ﬁne of", "[ﬁ]ne of"],
    ["in", "in the inn, again", "[in] the [in]n, again"],
    ["vaccine vac", "vaccines", "[vaccine]s"],
    ["c++ (a.b) [x] a-b", "c++ and (a.b) or [x], a-b", "[c++] and [(a.b)] or [[x]], [a-b]"],
    ["🍟", "Chips 🍟!", "Chips [🍟]!"],
    ['"', 'no " words', 'no " words'],
    ["x", "", ""],
  ])("%s in %s", (query, text, expected) => {
    expect(marked(text, query)).toBe(expected);
    expect(
      markHits(text, query)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });
});

test("nothing, a blank and a lone letter are not asked of WordPress, which would answer with everything", async () => {
  const paper = openWordPress();
  const source = createWordPressSource("/site.json");
  for (const query of ["", "  ", "a"]) expect(await source.search(query)).toEqual({ hits: [], total: 0 });
  expect(paper.requested).toEqual(["GET /site.json"]);
  await source.search("水");
  await source.search(`${"x&y=# ".repeat(100)}`);
  expect(new URL(paper.requested.at(-1)?.slice(4) ?? "", "http://x").searchParams.get("search")).toHaveLength(200);
});

test("more is found than is shown, and the total says so", async () => {
  const paper = openWordPress();
  paper.answer("/wp-json/wp/v2/posts?search", () =>
    Response.json(paper.content.posts, { headers: { "X-WP-Total": "321" } }),
  );
  const { hits, total } = await createWordPressSource("/site.json").search("how");
  expect([hits.length, total]).toEqual([42, 321]);
});

describe("HTML of a title becomes text", () => {
  test.each([
    ["Q&#038;A: &#8220;Fish &#x26; Chips&#8221;", "Q&A: “Fish & Chips”"],
    ["3 < 4 &amp; 5 &gt; 4", "3 < 4 & 5 > 4"],
    ["A <em>B</em><br>C <!-- hidden --> D", "A B C D"],
    ["<p>One</p>\n<p>Two</p>", "One Two"],
    ["caf&eacute; &Eacute;tude &szlig; &frac12; &nbsp;x", "café Étude ß ½ \u00a0x"],
    ["&#146; &#0; &#9999999; &nosuch; &", "’ &nosuch; &"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["x<script>alert(1)</script>y<style>b{}</style>z", "xyz"],
  ])("%s", (html, text) => expect(plainText(html)).toBe(text));
});
