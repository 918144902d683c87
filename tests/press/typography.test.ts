import { expect, it } from "vitest";
import { markdownToBody } from "#press/markdownToBody.ts";
import { printedText } from "#press/printedBody.ts";
import { typographic } from "#press/typography.ts";

it.each([
  [`"Yes," she said.`, "“Yes,” she said."],
  [`He said: "She said 'no'."`, "He said: “She said ‘no’.”"],
  [`'"Stop" was all,' he wrote`, "‘“Stop” was all,’ he wrote"],
  ["It's the nations' affair", "It’s the nations’ affair"],
  ["'Tis the '90s", "’Tis the ’90s"],
  [`("Laws")`, "(“Laws”)"],
  [`1910 -- or so... no---yes`, "1910 – or so… no—yes"],
  ["“set” already, it’s so", "“set” already, it’s so"],
  [`well-known, non-"expert"`, "well-known, non-“expert”"],
])("sets %s", (typed, set) => {
  expect(typographic(typed)).toBe(set);
});

it("closes a quotation that opened before an emphasis", () => {
  const orderPicture = () => expect.fail("no picture was asked for");
  const words = (markdown: string) => printedText(markdownToBody(markdown, orderPicture));
  expect(words(`The "*Digest*" and *"Hamlet"*, *King Lear*'s "fool"`)).toBe(
    "The “Digest” and “Hamlet”, King Lear’s “fool”",
  );
  expect(words(`"One.\n\n"Two."`)).toBe("“One. “Two.”");
  expect(words("`a 'b' \"c\"` 'd'")).toBe("a 'b' \"c\" ‘d’");
});
