import { plainText } from "#sources/wordpress/plainText.ts";
import { createTroubledNetwork } from "#tests/e2e/support/troubledNetwork.ts";
import { knownReader, newReader } from "#tests/wordpress/support/commenting.ts";
import { startReader } from "#tests/wordpress/support/startReader.ts";
import { startStaticReader } from "#tests/wordpress/support/startStaticReader.ts";
import { startWordPress } from "#tests/wordpress/support/startWordPress.ts";
import { storedComments } from "#tests/wordpress/support/storedComments.ts";
import type { Target } from "./target.ts";

const stories = ["/2024/04/lead-story/", "/2024/03/arabic-story/", "/2024/03/written-excerpt/"];
/** The one's comments are published at once, the other's wait for a moderator. */
const writers = [knownReader, newReader] as const;

/** A real WordPress with our server in front of it. `overRest`: it lets guests in; else its own form is the door. */
export async function startServedWordPress(overRest: boolean): Promise<Target> {
  const { wordPress, ...site } = await startSite(overRest);
  let reader = await startReader(wordPress.url);
  const network = await createTroubledNetwork(reader.url);
  const ours = {
    kill: () => reader.stop(),
    async restart() {
      reader = await startReader(wordPress.url);
      network.leadTo(reader.url);
    },
  };
  return {
    ...site,
    url: network.url,
    network,
    servers: [site.servers[0], ours],
    async stop() {
      await network.stop();
      await reader.stop();
      await wordPress.stop();
    },
  };
}

/** The reader on a static host, and a real WordPress of another origin. `overRest`: it lets guests in; else there is no door but its own page. */
export async function startWordPressAcross(overRest: boolean): Promise<Target> {
  const { wordPress, ...site } = await startSite(overRest);
  const network = await createTroubledNetwork(wordPress.url);
  const reader = await startStaticReader(wordPress.url, network.url);
  return {
    ...site,
    url: reader.url,
    network,
    async stop() {
      await reader.stop();
      await network.stop();
      await wordPress.stop();
    },
  };
}

async function startSite(commentsOverRest: boolean) {
  const wordPress = await startWordPress({ commentsOverRest });
  return {
    wordPress,
    stories,
    writers,
    servers: [{ kill: () => wordPress.pause(), restart: () => wordPress.resume() }] as const,
    stored: async () => (await storedComments(wordPress, "")).map(({ content }) => plainText(content)),
  };
}
