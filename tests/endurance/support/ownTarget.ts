import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { plainText } from "#sources/wordpress/plainText.ts";
import { startPaper } from "#tests/e2e/support/paperServer.ts";
import { createTroubledNetwork } from "#tests/e2e/support/troubledNetwork.ts";
import type { Target } from "./target.ts";

/** Our own server. `moderation`: see `COMMENTS_MODERATION`. */
export async function startOwnTarget(moderation: "none" | "all"): Promise<Target> {
  const data = await mkdtemp(join(tmpdir(), "broadsheet-endurance-"));
  const paper = await startPaper({ DATA_DIR: data, COMMENTS_MODERATION: moderation });
  const network = await createTroubledNetwork(paper.url);
  return {
    url: network.url,
    network,
    stories: ["/how-votes-become-seats/", "/the-continent-nobody-owns/", "/who-looks-after-the-commons/"],
    writers: [
      { name: "Ada & Sons", email: "ada@reader.example" },
      { name: "Bob <3", email: "bob@reader.example" },
    ],
    servers: [{ kill: () => paper.stop(), restart: () => paper.restart() }],
    async stored() {
      const database = createClient({ url: `file:${join(data, "broadsheet.db")}` });
      const { rows } = await database.execute("SELECT content FROM comments");
      database.close();
      return rows.map(({ content }) => plainText(String(content)));
    },
    async stop() {
      await network.stop();
      await paper.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
