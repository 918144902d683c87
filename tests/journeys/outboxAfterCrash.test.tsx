import { configure, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { OutboxEntry } from "#domain/outbox.ts";
import { addToOutbox } from "#storage/outbox.ts";
import { compileComments } from "#tests/support/compileComments.ts";
import type { Paper } from "#tests/support/paper.ts";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

configure({ asyncUtilTimeout: 8_000 });
beforeAll(compileComments, 60_000);

let paper: Paper;
beforeEach(() => void (paper = openPaper()));

/** What a window left that died in the middle of sending. */
function leftBehind(): OutboxEntry {
  const minutesAgo = Date.now() - 3 * 60_000;
  return {
    id: "leftBehind",
    articleId: 1,
    story: { path: "/how-votes-become-seats/", title: "How votes become seats" },
    draft: {
      content: "Half sent",
      authorName: "Ada Reader",
      authorEmail: "ada@example.org",
      authorUrl: "",
      parent: 0,
    },
    writtenAt: minutesAgo,
    state: { kind: "sending" },
    attempts: 1,
    mayHaveArrived: true,
    failures: 0,
    triedAt: minutesAgo,
    due: 0,
  };
}

test("what a dead window was sending can be edited and called back, also without a connection", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await addToOutbox(leftBehind());
  const { user } = renderApp("/outbox/");
  expect(await screen.findByText(/^It was sent, and no answer came/)).toBeVisible();
  for (const name of ["Send now", "Edit", "Cancel"]) expect(screen.getByRole("button", { name })).toBeEnabled();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText(/^Nothing is on its way/)).toBeVisible();
  await waitFor(() => expect(paper.posted).toEqual([]));
});
