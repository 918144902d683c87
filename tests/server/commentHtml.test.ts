// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { commentHtml } from "#server/comments/commentHtml.ts";
import { quickest } from "#tests/support/quickest.ts";

const p = (html: string) => `<p>${html}</p>\n`;

describe("paragraphs", () => {
  test.each([
    ["one line", "Hello", p("Hello")],
    ["two lines", "a\nb", p("a<br />\nb")],
    ["a blank line", "a\n\nb", p("a") + p("b")],
    ["many blank lines with blanks in them", "a\n \n\t\n\nb", p("a") + p("b")],
    ["a line broken inside a phrase", "<b>a\nb</b>", p("<b>a<br />\nb</b>")],
    [
      "a quotation",
      "He said\n<blockquote>one\n\ntwo</blockquote>\nNo.",
      `${p("He said")}<blockquote><p>one</p>\n<p>two</p></blockquote>\n${p("No.")}`,
    ],
    [
      "a quotation in a quotation",
      "<blockquote><blockquote>x</blockquote></blockquote>",
      "<blockquote><blockquote><p>x</p></blockquote></blockquote>\n",
    ],
    ["nothing", "", ""],
    ["blanks", " \n\n ", ""],
  ])("%s", (_name, written, html) => {
    expect(commentHtml(written)).toBe(html);
  });
});

describe("allowed elements", () => {
  test.each([
    ["<b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <s>s</s> <strike>k</strike> <code>c</code> <cite>c</cite>"],
    [
      '<abbr title="t">a</abbr> <acronym title="t">a</acronym> <q cite="https://a.test/">q</q> <del datetime="2024">d</del>',
    ],
  ])("%s", (written) => {
    expect(commentHtml(written)).toBe(p(written));
  });

  test.each([
    [
      '<a href="https://a.test/" title="t" onclick="x()" target="_blank">l</a>',
      '<a href="https://a.test/" title="t" rel="nofollow ugc">l</a>',
    ],
    ["<a href=https://a.test/>l</a>", '<a href="https://a.test/" rel="nofollow ugc">l</a>'],
    ["<A HREF='/path?a=1&amp;b=2' rel=follow>l</A>", '<a href="/path?a=1&amp;b=2" rel="nofollow ugc">l</a>'],
    ['<a href="mailto:a@b.test">l</a>', '<a href="mailto:a@b.test" rel="nofollow ugc">l</a>'],
    ['<a title="x" href="https://a.test/">l</a>', '<a href="https://a.test/" title="x" rel="nofollow ugc">l</a>'],
  ])("link %s", (written, html) => {
    expect(commentHtml(written)).toBe(p(html));
  });
});

describe("text", () => {
  test.each([
    ["AT&T", "AT&amp;T"],
    ["a < b > c", "a &lt; b &gt; c"],
    ["I <3 you", "I &lt;3 you"],
    ["&lt;script>alert(1)&lt;/script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["&lt;b>not bold&lt;/b>", "&lt;b&gt;not bold&lt;/b&gt;"],
    ["&amp;lt;", "&amp;lt;"],
    ["&#60;b&#x3e; &#8217; &hellip; &copy;", "&lt;b&gt; ’ … ©"],
    ["&unknown; &#0; &#xD800; &#1114112;", "&amp;unknown;"],
    ["\"quoted\" and 'so'", "&quot;quoted&quot; and &#039;so&#039;"],
    ["the end <b", "the end &lt;b"],
    ["the end <", "the end &lt;"],
  ])("%s", (written, html) => {
    expect(commentHtml(written)).toBe(p(html));
  });
});

describe("hostile input", () => {
  test.each([
    ["<script>alert(1)</script>", "alert(1)"],
    ["<style>p{}</style>", "p{}"],
    ["<scr<script>ipt>x</script>", "ipt&gt;x"],
    ["a<img src=x onerror=alert(1)>b", "ab"],
    ["a<svg/onload=alert(1)>b", "ab"],
    ["a<!-- <b>c -->b", "ab"],
    ["a<!doctype html><?php x ?>b", "ab"],
    ['<b onmouseover="x()" style="color:red" id=a class=b>x</b>', "<b>x</b>"],
    ['<a href="javascript:alert(1)">l</a>', "l"],
    ['<a href="JaVaScRiPt:alert(1)">l</a>', "l"],
    ['<a href="java&#115;cript:alert(1)">l</a>', "l"],
    ['<a href="java\tscript:alert(1)">l</a>', "l"],
    ['<a href=" &#1; javascript:alert(1)">l</a>', "l"],
    ['<a href="java&#10;script:alert(1)">l</a>', "l"],
    ['<a href="data:text/html,x">l</a>', "l"],
    ['<a href="vbscript:x">l</a>', "l"],
    ["<a>l</a>", "l"],
    ['<q cite="javascript:x">q</q>', "<q>q</q>"],
    [
      '<a href="https://a.test/&quot; onclick=&quot;x()">l</a>',
      '<a href="https://a.test/&quot; onclick=&quot;x()" rel="nofollow ugc">l</a>',
    ],
    ["<b>never closed", "<b>never closed</b>"],
    ["never opened</b></p></div>", "never opened"],
    ["<b><i>crossed</b></i>", "<b><i>crossed</i></b>"],
    [
      '<a href="/1">one<a href="/2">two</a></a>',
      '<a href="/1" rel="nofollow ugc">one</a><a href="/2" rel="nofollow ugc">two</a>',
    ],
  ])("%s", (written, html) => {
    expect(commentHtml(written)).toBe(p(html));
  });

  test("a quotation inside a phrase ends the phrase", () => {
    expect(commentHtml("<b>x<blockquote>y</b></blockquote>z")).toBe(
      `${p("<b>x</b>")}<blockquote><p>y</p></blockquote>\n${p("z")}`,
    );
  });

  /** Pieces that break parsers when they meet, put together in every way a fixed sequence of numbers gives. */
  const pieces = [
    "<",
    ">",
    "</",
    "/>",
    '"',
    "'",
    "=",
    "&",
    ";",
    "<b>",
    "</b>",
    "<a href=",
    '<a href="https://a.test/">',
    "</a>",
    "<blockquote>",
    "</blockquote>",
    "<q cite='",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "\n\n",
    "\n",
    " ",
    "x",
    "javascript:",
    "&lt;",
    "&#60;",
    "<svg",
    "<p>",
    "</p>",
    "<table>",
    "<code>",
  ];

  test("2000 scrambled comments come out well-formed, allowed and the same when parsed by a browser's rules", () => {
    let seed = 7;
    const next = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (let round = 0; round < 2000; round += 1) {
      const written = Array.from({ length: 1 + next(30) }, () => pieces[next(pieces.length)]).join("");
      const html = commentHtml(written);
      const template = document.createElement("div");
      template.innerHTML = html;
      // What the parser did not have to repair is well-formed.
      expect(normal(template.innerHTML), written).toBe(normal(html));
      for (const element of template.querySelectorAll("*")) {
        expect(element.localName, written).toMatch(
          /^(?:p|br|a|abbr|acronym|b|blockquote|cite|code|del|em|i|q|s|strike|strong)$/,
        );
        for (const { name, value } of element.attributes) {
          expect(name, written).toMatch(/^(?:href|title|rel|cite|datetime)$/);
          expect(value, written).not.toMatch(/^\s*javascript:/i);
        }
      }
    }
  });

  test.each([
    ["open tags", "<b>".repeat(21_000)],
    ["ends of tags", "</".repeat(32_000)],
    ["comments that never end", "<!--x>".repeat(10_000)],
    ["angle brackets", "<".repeat(65_000)],
    ["angle brackets with an end", `${"< ".repeat(32_000)}>`],
    ["attributes", `<a ${"a ".repeat(32_000)}>`],
    ["quotes", `<a ${`a="`.repeat(20_000)}>`],
    ["blank lines", "\n ".repeat(32_000)],
    ["quotations", "<blockquote>x".repeat(5000)],
    ["ampersands", "&#".repeat(32_000)],
  ])("64 KB of %s take no time", (_name, written) => {
    let html = "";
    expect(quickest(() => (html = commentHtml(written)))).toBeLessThan(1000);
    expect(html.length).toBeLessThan(written.length * 8 + 100);
  });
});

/** The serialiser writes `<br>` and leaves quotes in text as they are. */
function normal(html: string): string {
  return html
    .replaceAll("<br />", "<br>")
    .replace(/>[^<]+/g, (text) => text.replaceAll("&quot;", '"').replaceAll("&#039;", "'"))
    .replace(/="[^"]*"/g, (value) => value.replaceAll("&#039;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}
