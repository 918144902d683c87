import { describe, expect, it } from "vitest";
import type { PictureFile } from "#press/printedBody.ts";
import { printedText } from "#press/printedBody.ts";
import { markdownToBody } from "#press/markdownToBody.ts";

function orderPicture(motif: string, alt: string, caption: string | undefined): PictureFile {
  if (motif !== "waves") throw new Error(`there is no motif “${motif}”`);
  return { alt, width: 3, height: 2, base: "/p", widths: [3], formats: ["webp"], ...(caption ? { caption } : {}) };
}

const body = (markdown: string) => markdownToBody(markdown, orderPicture);

describe("a manuscript's structures", () => {
  it.each<[string, string, unknown[]]>([
    ["a paragraph over two lines", "One\ntwo.", [{ tag: "p", children: ["One two."] }]],
    [
      "headings, with ids that differ",
      "## Who’s who?\n\n### Who’s who?\n\n# ¿?",
      [
        { tag: "h2", attributes: { id: "whos-who" }, children: ["Who’s who?"] },
        { tag: "h3", attributes: { id: "whos-who-2" }, children: ["Who’s who?"] },
        { tag: "h2", attributes: { id: "part" }, children: ["¿?"] },
      ],
    ],
    [
      "emphasis, code and a hard break",
      '*a* **b** `c"d` ~~e~~  \nf',
      [
        {
          tag: "p",
          children: [
            { tag: "em", children: ["a"] },
            " ",
            { tag: "strong", children: ["b"] },
            " ",
            { tag: "code", children: ['c"d'] },
            " ",
            { tag: "del", children: ["e"] },
            { tag: "br" },
            "f",
          ],
        },
      ],
    ],
    [
      "a tight list",
      "- one\n- two\n  - deep",
      [
        {
          tag: "ul",
          children: [
            { tag: "li", children: ["one"] },
            { tag: "li", children: ["two", { tag: "ul", children: [{ tag: "li", children: ["deep"] }] }] },
          ],
        },
      ],
    ],
    [
      "an ordered list that starts at three, set loosely",
      "3. one\n\n   more\n4. two",
      [
        {
          tag: "ol",
          attributes: { start: 3 },
          children: [
            {
              tag: "li",
              children: [
                { tag: "p", children: ["one"] },
                { tag: "p", children: ["more"] },
              ],
            },
            { tag: "li", children: ["two"] },
          ],
        },
      ],
    ],
    [
      "a quotation with its source",
      "> Words.\n>\n> — Author, *Work*, 1859",
      [
        {
          tag: "blockquote",
          children: [
            { tag: "p", children: ["Words."] },
            { tag: "cite", children: ["Author, ", { tag: "em", children: ["Work"] }, ", 1859"] },
          ],
        },
      ],
    ],
    ["a quotation without one", "> Words.", [{ tag: "blockquote", children: [{ tag: "p", children: ["Words."] }] }]],
    [
      "a pull quote",
      ":::pullquote\nThe sentence.\n:::",
      [{ tag: "aside", attributes: { role: "pullquote" }, children: [{ tag: "p", children: ["The sentence."] }] }],
    ],
    [
      "a table with its caption",
      "| A | B |\n| --- | ---: |\n| 1 | 2 |\n\nTable: Of *two*.\n\nAfter.",
      [
        {
          tag: "figure",
          children: [
            {
              tag: "table",
              children: [
                { tag: "caption", children: ["Of ", { tag: "em", children: ["two"] }, "."] },
                {
                  tag: "thead",
                  children: [
                    {
                      tag: "tr",
                      children: [
                        { tag: "th", attributes: { scope: "col" }, children: ["A"] },
                        { tag: "th", attributes: { scope: "col", align: "end" }, children: ["B"] },
                      ],
                    },
                  ],
                },
                {
                  tag: "tbody",
                  children: [
                    {
                      tag: "tr",
                      children: [
                        { tag: "td", children: ["1"] },
                        { tag: "td", attributes: { align: "end" }, children: ["2"] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        { tag: "p", children: ["After."] },
      ],
    ],
    [
      "a picture alone in its paragraph",
      '![Illustration: waves.](waves "It\'s water.")',
      [
        {
          tag: "figure",
          children: [
            {
              tag: "picture",
              picture: {
                alt: "Illustration: waves.",
                width: 3,
                height: 2,
                base: "/p",
                widths: [3],
                formats: ["webp"],
                caption: "It’s water.",
              },
            },
          ],
        },
      ],
    ],
    [
      "a rule and a block of code",
      "---\n\n```\na < b\n```",
      [{ tag: "hr" }, { tag: "pre", children: [{ tag: "code", children: ["a < b"] }] }],
    ],
    [
      "links within the paper and out of it",
      "[a](/a-story/) [b](https://example.org/ 'T') [c](mailto:a@example.org)",
      [
        {
          tag: "p",
          children: [
            { tag: "a", attributes: { href: "/a-story/" }, children: ["a"] },
            " ",
            { tag: "a", attributes: { href: "https://example.org/", title: "T" }, children: ["b"] },
            " ",
            { tag: "a", attributes: { href: "mailto:a@example.org" }, children: ["c"] },
          ],
        },
      ],
    ],
    [
      "bare addresses as words, marked ones as links",
      "www.example.org, https://example.org/ and a@example.org, <https://example.org/>",
      [
        {
          tag: "p",
          children: [
            "www.example.org, https://example.org/ and a@example.org, ",
            { tag: "a", attributes: { href: "https://example.org/" }, children: ["https://example.org/"] },
          ],
        },
      ],
    ],
    [
      "a colon before a word, which is no directive",
      "In a ratio of 3:2, so:called.",
      [{ tag: "p", children: ["In a ratio of 3:2, so:called."] }],
    ],
  ])("sets %s", (_, markdown, expected) => {
    expect(body(markdown)).toEqual(expected);
  });

  it("numbers footnotes as the text calls for them and leads back", () => {
    const [paragraph, notes] = body("One.[^b] Two.[^a] Again.[^b]\n\n[^a]: Second.\n[^b]: First.");
    const mark = (number: number, id: string) => ({
      tag: "sup",
      children: [
        { tag: "a", attributes: { href: `#fn-${number}`, id, role: "footnote-link" }, children: [String(number)] },
      ],
    });
    const note = (number: number, text: string) => ({
      tag: "li",
      attributes: { id: `fn-${number}` },
      children: [
        {
          tag: "p",
          children: [
            text,
            " ",
            { tag: "a", attributes: { href: `#fnref-${number}`, role: "footnote-back" }, children: ["↩"] },
          ],
        },
      ],
    });
    expect(paragraph).toEqual({
      tag: "p",
      children: ["One.", mark(1, "fnref-1"), " Two.", mark(2, "fnref-2"), " Again.", mark(1, "fnref-1-2")],
    });
    expect(notes).toEqual({
      tag: "section",
      attributes: { role: "footnotes" },
      children: [{ tag: "ol", children: [note(1, "First."), note(2, "Second.")] }],
    });
    expect(printedText(body("One.[^b] Two.\n\n[^b]: First."))).toBe("One. Two. First.");
  });
});
