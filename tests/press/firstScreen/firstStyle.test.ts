import { expect, test } from "vitest";
import { firstStyle } from "#press/firstScreen/firstStyle.ts";

const first = (css: string, ...classes: string[]) => firstStyle(css, new Set(classes));

test("rules of the first screen stay, those of what is below it go", () => {
  expect(first(".a{color:red}.b{color:blue}.a .b{color:green}", "a")).toBe(".a{color:red}");
  expect(first(".a,.b{color:red}", "a")).toBe(".a{color:red}");
  expect(first("h1,h2{margin:0}table{margin:0}.a{color:red}", "a")).toBe("h1{margin:0}.a{color:red}");
});

test("what is narrow is taken as said; wide pages, paper and states have no part in it", () => {
  const css = `.a{color:red}@container page (inline-size<=40rem){.a{color:blue}}@container page (inline-size>56rem){.a{color:green}}
    @media print{.a{color:black}}.a:hover{color:pink}@container story (inline-size>30rem){.a{color:grey}}`;
  expect(first(css, "a").replace(/\s/g, "")).toBe(".a{color:red}.a{color:blue}");
});

test("what a page is not in yet, or its reader did not choose, is no condition", () => {
  const css =
    ".a:not(:focus){color:red}@media (prefers-color-scheme:dark){:root:not([data-theme]){color:blue}}[data-theme=dark] .a{color:green}";
  expect(first(css, "a")).toBe(
    ".a:not(:focus){color:red}@media (prefers-color-scheme:dark){:root:not([data-theme]){color:blue}}",
  );
});

test("tokens of the whole page are told where they are asked for, through others too", () => {
  const css =
    ":root{--one:calc(2*var(--two));--two:1px;--three:3px}[data-theme=sepia]{--three:4px}.a{margin:var(--one)}";
  expect(first(css, "a")).toBe(".a{margin:calc(2*1px)}");
});

test("tokens that differ from place to place, or from device to device, stay", () => {
  const css = ":root{--f:none}@media (prefers-color-scheme:dark){:root{--f:blur(1px)}}.a{filter:var(--f)}";
  expect(first(css, "a")).toBe(css);
  const own = ".a{--w:1px}.a .b{margin:var(--w,2px)}";
  expect(first(own, "a", "b")).toBe(own);
  expect(first(".a{margin:var(--elsewhere,2px)}", "a")).toBe(".a{margin:2px}");
});

test("type that is fetched has no part in it", () => {
  expect(first("@font-face{font-family:Own;src:url(/own.woff2)}.a{color:red}", "a")).toBe(".a{color:red}");
});

test("a class that no rule sets any more is named", () => {
  expect(() => first(".a{color:red}", "a", "gone")).toThrow(/lacks gone/);
});
