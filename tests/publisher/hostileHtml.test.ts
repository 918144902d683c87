import { expect, test } from "vitest";
import { readSiteHtml } from "#publisher/siteHtml.ts";
import { plainText } from "#sources/wordpress/plainText.ts";
import { withoutUnseen } from "#sources/wordpress/withoutUnseen.ts";
import { quickest } from "#tests/support/quickest.ts";

const read = (html: string) => readSiteHtml(new TextEncoder().encode(html), "text/html", "https://their.site/");

test("comments, scripts and styles are no text, nor are tags in them tags", () => {
  expect(withoutUnseen("a<!-- <b> -->b<SCRIPT>x</script >c<style>y</style>d")).toBe("abcd");
  expect(withoutUnseen("a<!-- never closed <script>x</script>b")).toBe("a<!-- never closed b");
  expect(plainText("<p>Fish <em>&amp;</em><script>1 < 2</script> Chips</p><!-- x --><!DOCTYPE x> 1 < 2")).toBe(
    "Fish & Chips 1 < 2",
  );
  expect(read('<!-- <html lang="fr"> --><html lang="de">').language).toBe("de");
});

/** A text of twice the length may take some four times as long before a square of it is the reason. */
test.each([
  ["comments", "<!--"],
  ["scripts", "<script>"],
  ["tags", "<a"],
  ["links", "<link "],
  ["declarations", "<!x"],
  ["ends", "</p"],
])("a page of nothing but the beginnings of %s is read in a time that grows as its length does", (_, part) => {
  const time = (count: number) => {
    const html = part.repeat(count);
    return quickest(() => {
      plainText(html);
      read(html);
    });
  };
  time(10_000);
  // 200,000 beginnings: where each looked through all the rest, it would take minutes.
  expect(time(200_000)).toBeLessThan(5_000);
});
