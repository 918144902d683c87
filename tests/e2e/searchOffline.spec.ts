import { untilKept } from "./support/kept.ts";
import { expect, openComments, test } from "./support/paperServer.ts";

test.describe.configure({ timeout: 120_000 });

const lead = "Seoul brings Tokyo and Beijing back to one table";

test("a visited story is found with the server gone, in the words of its text, with a slip, and marked", async ({
  ownContext: context,
  ownPaper: paper,
}) => {
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: lead }).first().click();
  await openComments(page);
  await untilKept(page, ["/edition/articles/seoul-brings-tokyo-and-beijing-back-to-one-table.json"]);
  await page.close();
  await paper.stop();

  const cold = await context.newPage();
  await cold.goto("/search/");
  await cold.getByRole("searchbox").pressSequentially("trilatteral");
  const place = cold.getByRole("region", { name: "From this device" });
  await expect(place.getByRole("link", { name: lead })).toBeVisible();
  await expect(place.locator("mark").first()).toHaveText(/^trilateral$/i);
  await cold.getByRole("searchbox").fill("nothinglikeit");
  await expect(place.getByText("1 story on this device was looked through")).toBeVisible();

  await paper.restart();
  await cold.getByRole("button", { name: "Search the whole paper" }).click();
  await expect(cold.getByText("Nothing found for “nothinglikeit”")).toBeVisible();
  await expect(place).toHaveCount(0);
});
