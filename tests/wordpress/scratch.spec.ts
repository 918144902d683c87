import { openDiscussion } from "./support/commenting.ts";
import { test } from "./support/wordPressTest.ts";
test("look", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openDiscussion(page, "/2024/04/comments-odd/");
  console.log(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth, document.documentElement.clientWidth, visualViewport?.width]));
  console.log(JSON.stringify(await page.evaluate(() => [...document.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > 361 || e.scrollWidth > 361).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} ${e.scrollWidth} ${(e.textContent??"").slice(0,50)}`)), null, 1));
  await page.screenshot({ path: "/tmp/odd.png" });
});
