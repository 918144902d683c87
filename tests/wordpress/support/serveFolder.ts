import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export interface Served {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A static host: files, a page for each folder that has one, and `404.html`, or without one `index.html`, for all else. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const answer = (name: string, status: number) => async (bytes: Buffer) =>
      void response
        .writeHead(status, { "Content-Type": types[extname(name)] ?? "application/octet-stream" })
        .end(bytes);
    readFile(join(folder, file))
      .then(answer(file, 200))
      .catch(() => readFile(join(folder, "404.html")).then(answer("404.html", 404)))
      .catch(() => readFile(join(folder, "index.html")).then(answer("index.html", 200)))
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
