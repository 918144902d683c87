import { describe, expect, test } from "vitest";
import type { BodyNode } from "#domain/body.ts";
import { bodyText, isElement } from "#domain/body.ts";
import { parseHtml } from "#content/parseHtml.ts";
import { toBody } from "#content/toBody.ts";

const read = (html: string) => toBody(parseHtml(html));
const p = (...children: BodyNode[]): BodyNode => ({ tag: "p", children });

/** Every tag and every attribute in a tree, for saying what is not there. */
function names(body: BodyNode[]): string[] {
  return body.flatMap((node) => {
    if (typeof node === "string") return [];
    if (!isElement(node)) return [node.tag];
    return [node.tag, ...Object.keys(node.attributes ?? {}).map((name) => `@${name}`), ...names(node.children ?? [])];
  });
}

describe("what a text may consist of", () => {
  const cases: [string, BodyNode[]][] = [
    [
      "<p>One <em>two</em> <b>three</b></p>",
      [p("One ", { tag: "em", children: ["two"] }, " ", { tag: "strong", children: ["three"] })],
    ],
    ["a<br>b", ["a", { tag: "br" }, "b"]],
    ["<h1>T</h1>", [{ tag: "h2", children: ["T"] }]],
    ["<p>5 &lt; 6 &amp; &lt;script&gt;</p>", [p("5 < 6 & <script>")]],
    ["<ol start=3><li>x</ol>", [{ tag: "ol", attributes: { start: 3 }, children: [{ tag: "li", children: ["x"] }] }]],
    [
      "<table>\n<tr>\n<th scope=col align=right colspan=2>n</th>\n</tr></table>",
      [
        {
          tag: "table",
          children: [
            {
              tag: "tbody",
              children: [
                {
                  tag: "tr",
                  children: [{ tag: "th", attributes: { scope: "col", colSpan: 2, align: "end" }, children: ["n"] }],
                },
              ],
            },
          ],
        },
      ],
    ],
    [
      "<p dir=rtl lang=ar>مرحبا <a href='/x/'>هنا</a></p>",
      [
        {
          tag: "p",
          attributes: { lang: "ar", dir: "rtl" },
          children: ["مرحبا ", { tag: "a", attributes: { href: "/x/" }, children: ["هنا"] }],
        },
      ],
    ],
  ];
  test.each(cases)("%s", (html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  test("direction marks and right-to-left overrides stay text", () => {
    expect(read("<p>\u202Eabc\u202C \u200Fשלום</p>")).toEqual([p("\u202Eabc\u202C \u200Fשלום")]);
  });
});

describe("what gives up its tag, or its text too", () => {
  const cases: [string, BodyNode[]][] = [
    ["<p>a<blink>b</blink><custom-thing>c</custom-thing></p>", [p("abc")]],
    ["<form><p>in a form</p><button>Go</button></form>", [p("in a form"), "Go "]],
    ["<div>one</div><div>two</div>", ["one two "]],
    ["<div><div><b>one</b></div></div>two", [{ tag: "strong", children: ["one"] }, " two"]],
    ["a<script>alert(1)</script>b", ["ab"]],
    ["a<style>p{}</style><template><p>t</p></template><noscript><p>n</p></noscript>b", ["ab"]],
    ["a<iframe src='javascript:1'>i</iframe><object data=x>o</object><embed src=x>b", ["ab"]],
    ["a<svg><script>1</script><a href='javascript:1'>s</a><p>out</p></svg>", ["a", p("out")]],
    ["a<svg><foreignObject><p onclick=x>in</p></foreignObject></svg>b", ["ab"]],
    ["a<math><mtext>m</mtext></math>b", ["ab"]],
    ["<p>a<img src=x onerror=alert(1)>b</p>", [p("ab")]],
    ["<b><blink><i>x</i></blink></b>", [{ tag: "strong", children: [{ tag: "em", children: ["x"] }] }]],
    ["<p onclick=a() style='x' id=root class=y name=z>a</p>", [p("a")]],
    ["<!-- a --><p>b<!-- c --></p><?php d ?>", [p("b")]],
    ["<title>t</title><base href='//evil.example'><meta http-equiv=refresh content='0;url=//evil.example'>x", ["x"]],
    ["", []],
  ];
  test.each(cases)("%s", (html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe("where a link may lead", () => {
  const href = (address: string) => {
    const anchor = parseHtml("<a>x</a>");
    anchor.querySelector("a")?.setAttribute("href", address);
    const [link] = toBody(anchor);
    return typeof link === "object" && link.tag === "a" ? link.attributes?.href : link;
  };
  test.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    ["HTTP://EXAMPLE.ORG", "http://example.org/"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["/a-story/?x=1#comment-5", "/a-story/?x=1#comment-5"],
    ["//example.org/x", "https://example.org/x"],
    ["/\\example.org", "https://example.org/"],
    ["/\t/example.org", "https://example.org/"],
    [" https://example.org/ ", "https://example.org/"],
  ])("%j leads to %s", (address, expected) => {
    expect(href(address)).toBe(expected);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript\r:alert(1)",
    "javascript\t:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://example.org/1",
    "filesystem:https://example.org/1",
    "view-source:javascript:1",
    "feed:javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://example.org/",
    "about:blank",
    "next-to-this",
    "../up",
    "?q=1",
    "#root",
    "https:relative",
    "https://",
    "http://[::1",
    "",
    "   ",
  ])("%j makes its link text", (address) => {
    expect(href(address)).toBe("x");
  });

  test("character references and attributes without quotes change nothing", () => {
    expect(read("<a href=&#106;&#97;vascript&colon;alert(1)>x</a><a href=java&Tab;script:1>y</a>")).toEqual(["xy"]);
  });
});

describe("HTML that changes its meaning when it is parsed twice", () => {
  test.each([
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
    `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">`,
    `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
    `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
    `<p><svg><![CDATA[><image xlink:href="]]><img src=x onerror=alert(1)//"></svg>`,
    `<template><s><template><s><img src=x onerror=alert(1)>@shafigullin`,
    `<select><template><img src=x onerror=alert(1)></template></select>`,
    `<a href="/x/" title="<img src=x onerror=alert(1)>">ok</a>`,
    `<plaintext><img src=x onerror=alert(1)>`,
    `<scr<script>ipt>alert(1)</scr</script>ipt>`,
    `<IMG """><SCRIPT>alert("x")</SCRIPT>"\\>`,
    `<<script>alert(1);//<</script>`,
  ])("%s", (html) => {
    const found = names(read(html));
    expect(found.filter((name) => !["a", "p", "s", "del", "@href", "@title"].includes(name))).toEqual([]);
  });

  test("fields and pictures that shadow properties of their form and document hide nothing and break nothing", () => {
    const html =
      "<img name=body><img name=createTreeWalker><img name=firstChild><form name=documentElement>" +
      ["localName", "attributes", "firstChild", "nextSibling", "parentNode", "childNodes", "nodeType", "getAttribute"]
        .map((name) => `<input name=${name}>`)
        .join("") +
      "<p>in</p><script>alert(1)</script></form><p>after</p>";
    expect(read(html)).toEqual([p("in"), p("after")]);
  });
});

describe("soundness of what comes out", () => {
  test("a paragraph, link or heading inside its like gives up its tag", () => {
    expect(read("<p><button><p>x</p></button></p>")).toEqual([p("x ")]);
    expect(read("<a href=/a/><object></object><table><tr><td><a href=/b/>x</a></table></a>")).toEqual([
      {
        tag: "a",
        attributes: { href: "/a/" },
        children: [
          {
            tag: "table",
            children: [{ tag: "tbody", children: [{ tag: "tr", children: [{ tag: "td", children: ["x"] }] }] }],
          },
        ],
      },
    ]);
    expect(read("<h2>a<b><h3>b</h3></b></h2>")).toEqual([
      { tag: "h2", children: ["a", { tag: "strong", children: ["b "] }] },
    ]);
  });

  test("parts without their whole become text", () => {
    expect(read("<li>one</li><li>two</li><td>three</td><figcaption>four</figcaption>")).toEqual([
      "one two three four ",
    ]);
  });

  test("a list inside a list joins it, and space between items is no content", () => {
    expect(read("<ul>\n<li>a</li>\n<ul><li>b</li></ul>\n</ul>")).toEqual([
      {
        tag: "ul",
        children: [
          { tag: "li", children: ["a"] },
          { tag: "li", children: ["b"] },
        ],
      },
    ]);
  });

  // Built from the inside out, because jsdom's own parser needs minutes and a stack for such a depth.
  test.each(["div", "b", "blockquote", "section", "unknown-thing"])(
    "10,000 nested <%s> cost no stack and lose no text",
    (tag) => {
      const inert = document.implementation.createHTMLDocument();
      let outermost = inert.createElement(tag);
      outermost.append("deep");
      for (let depth = 1; depth < 10_000; depth += 1) {
        const around = inert.createElement(tag);
        around.append(outermost);
        outermost = around;
      }
      const root = inert.createDocumentFragment();
      root.append(outermost);
      const body = toBody(root);
      expect(bodyText(body).trim()).toBe("deep");
      expect(names(body).length).toBeLessThanOrEqual(64);
    },
  );

  test.each(["<b>", "<ul><li>", "<blockquote><p>", "<table><tr><td>"])(
    "what 400 nested %s parse to keeps its text",
    (tags) => {
      const body = read(`${tags.repeat(400)}deep`);
      expect(bodyText(body).trim()).toBe("deep");
      expect(names(body).length).toBeLessThanOrEqual(400);
    },
  );

  test("a 10,000 times repeated text stays whole", () => {
    expect(bodyText(read("<p>x <i>y</i></p>".repeat(10_000))).replace(/\s+/g, "")).toBe("xy".repeat(10_000));
  });
});
