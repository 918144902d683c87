import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { markdownToBody } from "#press/markdownToBody.ts";
import { articleSchema } from "#sources/edition/schemas.ts";

const body = (markdown: string) =>
  markdownToBody(markdown, (motif) => {
    throw new Error(`there is no motif “${motif}”`);
  });

describe("a manuscript that means harm", () => {
  it.each([
    ["a script", "<script>alert(1)</script>\n\nText.", [{ tag: "p", children: ["Text."] }]],
    ["HTML in the line", "a <img src=x onerror=alert(1)> <b>c</b>", [{ tag: "p", children: ["a  c"] }]],
    ["a link to a script", "[*go*](javascript:alert(1))", [{ tag: "p", children: [{ tag: "em", children: ["go"] }] }]],
    [
      "a link to a script in disguise",
      "[go](JaVaScRiPt&#58;alert) [b](data:text/html,x)",
      [{ tag: "p", children: ["go b"] }],
    ],
    ["a link to no scheme", "[go](//evil.example/) [here](here.html)", [{ tag: "p", children: ["go here"] }]],
    ["a reference to a script", "[go][1]\n\n[1]: vbscript:x", [{ tag: "p", children: ["go"] }]],
    ["a picture in the line", "a ![b](https://evil.example/pixel.gif)", [{ tag: "p", children: ["a b"] }]],
    ["a note that nobody called", "Text.\n\n[^1]: <i>x</i>", [{ tag: "p", children: ["Text."] }]],
  ])("loses %s", (_, markdown, expected) => {
    expect(body(markdown)).toEqual(expected);
  });

  it("passes the reader's own checks whatever is in it", () => {
    const markdown =
      "<a href='javascript:x'>y</a>[z](javascript:x)\n\n> <svg/onload=x>\n\n| <b> |\n| - |\n| [q](data:x) |\n\n- <p>\n";
    expect(v.is(articleSchema.entries.body, body(markdown))).toBe(true);
    expect(JSON.stringify(body(markdown))).not.toMatch(/javascript|data:/);
  });

  it.each([
    ["![x](https://evil.example/x.png)", "there is no motif “https://evil.example/x.png”"],
    [":::script\nx\n:::", "there is no directive “:::script”"],
    ["::embed[x]", "there is no directive “::embed”"],
  ])("refuses %s", (markdown, sentence) => {
    expect(() => body(markdown)).toThrow(sentence);
  });
});
