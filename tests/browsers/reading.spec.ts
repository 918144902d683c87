import { test, expect } from "./support/browserTest.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";

test("a reader opens the paper, browses, and searches", async ({ reader }) => {
  await reader.open("/");
  // Until the app stands a link opens a page as links always have, and moves no focus.
  await reader.until(() => Object.keys(document.getElementById("root") ?? {}).some((key) => key.startsWith("__react")));
  await reader.press("link", lead);
  await reader.until((title) => {
    const focused = document.activeElement;
    return focused?.tagName === "H1" && focused.textContent === title;
  }, lead);
  await reader.press("link", "Economy");
  await reader.until(() => document.querySelector("h1")?.textContent === "Economy");
  await reader.press("link", "Search");
  await reader.type("searchbox", "Search the paper", "inflation");
  await reader.until(() => document.body.innerText.includes("for “inflation”"));
  await reader.press("link", /basket of goods/);
  await reader.until(() => location.pathname === "/how-a-basket-of-goods-measures-inflation/");
  await reader.sees("heading", /basket of goods/);
  await reader.goBack();
  await reader.until(() => document.querySelector<HTMLInputElement>("input[type=search]")?.value === "inflation");
});

test("a reader leaves the mobile version, and comes back to it", async ({ reader }) => {
  await reader.open("/");
  await reader.tab.resize(480, 800);
  await reader.open("/how-votes-become-seats/");
  const version = () => reader.tab.ask(() => document.documentElement.dataset.version);
  await reader.sees("link", "Exit mobile version");
  expect(await version()).toBe("mobile");
  await reader.press("link", "Exit mobile version");
  await reader.sees("link", "Go to mobile version");
  expect(await version()).toBe("desktop");
  await reader.tab.reload();
  expect(await version()).toBe("desktop");
  await reader.press("link", "Go to mobile version");
  await reader.sees("link", "Exit mobile version");
  expect(await version()).toBe("mobile");
});
