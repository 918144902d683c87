import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readerFolders } from "./readerFolders.ts";
import { serveFolder } from "./serveFolder.ts";
import type { Reader } from "./startReader.ts";

/**
 * The reader on a static host: files, and nothing that knows of WordPress. The site at `site` is described once, as
 * `npm run build` does; then browsers read it across origins. No policy is sent, so that nothing but the reader itself
 * stands between a story and the page. `through`: the origin under which browsers reach the site's REST API, where it is another.
 */
export async function startStaticReader(site: string, through?: string): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-static-"));
  await cp(readerFolders.dist, folder, { recursive: true });
  const { stderr } = await promisify(execFile)(process.execPath, [join(readerFolders.programs, "describeSite.js")], {
    env: { ...process.env, WORDPRESS_URL: site, DIST_DIR: folder },
  });
  if (through !== undefined) {
    const file = join(folder, "site.json");
    const described = Object(JSON.parse(await readFile(file, "utf8")));
    const { pathname, search } = new URL(described.api);
    await writeFile(file, JSON.stringify({ ...described, api: `${through}${pathname}${search}` }));
  }
  const server = await serveFolder(folder);
  return {
    url: server.url,
    said: () => stderr,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
