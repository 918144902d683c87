import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

const root = document.documentElement;

beforeEach(() => {
  openPaper();
  delete root.dataset.theme;
  delete root.dataset.textSize;
});

test("the menu closes by Escape, which leads back to its word, and by a press beside it", async () => {
  const { user } = renderApp("/saved/");
  const word = await screen.findByText("Text and colours");
  const menu = word.closest("details");
  await user.click(word);
  await user.click(screen.getByRole("radio", { name: "Sepia" }));
  expect(menu).toHaveAttribute("open");
  expect(root.dataset.theme).toBe("sepia");
  await user.keyboard("{Escape}");
  expect(menu).not.toHaveAttribute("open");
  expect(word).toHaveFocus();
  await user.click(word);
  expect(menu).toHaveAttribute("open");
  await user.click(await screen.findByRole("heading", { name: "Saved stories" }));
  expect(menu).not.toHaveAttribute("open");
});

test("the text grows and shrinks beside the story, as far as it goes", async () => {
  const { user } = renderApp("/how-the-security-council-decides/");
  const larger = await screen.findByRole("button", { name: "Larger text" });
  await user.click(larger);
  expect(root.dataset.textSize).toBe("large");
  await user.click(larger);
  await user.click(larger);
  expect(root.dataset.textSize).toBe("larger");
  expect(larger).toHaveAttribute("aria-disabled", "true");
  expect(larger).toHaveFocus();
  for (let press = 0; press < 2; press++) await user.click(screen.getByRole("button", { name: "Smaller text" }));
  expect(root.dataset.textSize).toBeUndefined();
});
