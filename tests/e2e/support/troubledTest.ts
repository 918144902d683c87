import type { BrowserContext } from "@playwright/test";
import { test as base } from "./paperServer.ts";
import { createTroubledNetwork, type TroubledNetwork } from "./troubledNetwork.ts";
import { expectQuiet, watch } from "./watch.ts";

interface Fixtures {
  network: TroubledNetwork;
  /** A reader behind that network, watched like all others. */
  behind: BrowserContext;
}

/** Tests with a network between the reader and the paper, which can be troubled. */
export const test = base.extend<Fixtures>({
  network: async ({ paper }, provide) => {
    const network = await createTroubledNetwork(paper.url);
    await provide(network);
    await network.stop();
  },
  behind: async ({ browser, network, provoked }, provide) => {
    const context = await browser.newContext({ baseURL: network.url });
    const complaints = watch(context, network.url);
    await provide(context);
    await context.close();
    expectQuiet(complaints, provoked);
  },
});
