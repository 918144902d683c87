import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { readerFolders } from "./readerFolders.ts";
import type { Reader } from "./startReader.ts";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * The reader on a static host: files, and nothing that knows of WordPress. The site at `site` is described once, as
 * `npm run build` does; then browsers read it across origins. No policy is sent, so that nothing but the reader itself
 * stands between a story and the page.
 */
export async function startStaticReader(site: string): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-static-"));
  await cp(readerFolders.dist, folder, { recursive: true });
  const { stderr } = await promisify(execFile)(process.execPath, [join(readerFolders.programs, "describeSite.js")], {
    env: { ...process.env, WORDPRESS_URL: site, DIST_DIR: folder },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const answer = (name: string) => async (bytes: Buffer) =>
      void response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
    const index = join(folder, "index.html");
    readFile(join(folder, path))
      .then(answer(path), () => readFile(index).then(answer(index)))
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => stderr,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
