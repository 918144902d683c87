import { test } from "./support/browserTest.ts";

test("a section that was downloaded is read with the server gone, stories never opened too", async ({
  reader,
  paper,
  engine,
}) => {
  await reader.open("/category/economy/");
  await reader.until(() => Boolean(navigator.serviceWorker.controller));
  await reader.press("button", /^Download this section/);
  await reader.sees("button", /^Remove Economy/);
  await reader.sees("status", /^On this device: 6 stories/);
  await paper.stop();
  await reader.press("link", /basket of goods/);
  await reader.until(() => /basket of goods/.test(document.querySelector("h1")?.textContent ?? ""));
  await reader.until(() => document.querySelectorAll("main p").length > 5);

  // WebKit's driver opens private windows alone: what a page kept there goes with the page.
  if (engine === "webkit") return;
  await reader.startAfresh();
  await reader.open("/how-central-banks-learned-to-speak/");
  await reader.until(() => /central banks/.test(document.querySelector("h1")?.textContent ?? ""));
  await reader.until(() => document.querySelectorAll("main p").length > 5);
});
