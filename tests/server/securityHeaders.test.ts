import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { securityHeaders } from "#hosting/securityHeaders.ts";

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

const policyOf = (html: string) => securityHeaders(html)["Content-Security-Policy"];

function scriptSources(html: string): string | undefined {
  return policyOf(html)
    ?.split("; ")
    .find((directive) => directive.startsWith("script-src "));
}

test.each([
  ["no script", "<html></html>", []],
  ["a script of its own file", '<script type="module" src="/a.js"></script>', []],
  ["two inline scripts", '<script>one()</script><SCRIPT type="module">\n two()\n</SCRIPT >', ["one()", "\n two()\n"]],
  ["the same one twice", "<script>one()</script><script>one()</script>", ["one()"]],
  ["line ends of Windows", "<script>one()\r\ntwo()</script>", ["one()\ntwo()"]],
  ["a script that is commented out", "<!-- <script>one()</script> --><script>two()</script>", ["two()"]],
  ["a data attribute that ends in src", '<script data-src="x">one()</script>', ["one()"]],
  [
    "data and rules",
    '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script>',
    ["{}"],
  ],
  ["data alone", "<script type='application/json'>{}</script>", []],
])("a page with %s allows exactly what stands in it", (_name, html, scripts) => {
  expect(scriptSources(html)).toBe(["script-src 'self'", ...scripts.map(hashOf).sort()].join(" "));
});

test("nothing unsafe is ever allowed", () => {
  expect(policyOf("<script>one()</script>")).not.toContain("unsafe");
});
