import { expect, test } from "vitest";
import { fetchPage } from "#app/pageAhead.ts";
import { createQueryClient } from "#app/queryClient.ts";
import { openPaper } from "#tests/support/paper.ts";

test.each(["/search/", "/saved/", "/settings/", "/outbox/"])(
  "a reader who points at the link to %s asks the network for nothing: the device makes that page",
  async (path) => {
    const paper = openPaper();
    await fetchPage(path, createQueryClient());
    expect(paper.requested).toEqual([]);
  },
);
