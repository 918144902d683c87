import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { openDatabase } from "./database.ts";
import { SettingsError, readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { createWordPressApp } from "./wordpress/wordpressApp.ts";

/** How long answers under way may take to finish once the server is asked to stop. Milliseconds. */
const grace = 5000;

/** A reason not to start, in a sentence. */
class StartError extends Error {}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  if (!existsSync(join(settings.dist, "index.html")))
    throw new StartError(
      `There is nothing to serve: ${settings.dist} holds no index.html. Run \`npm run build\` first.`,
    );
  const { app, close } = await createPaper(settings);
  // A request that is not HTTP as we know it (no host, an address that is none) never reaches the app.
  const refuse = () => new Response("Bad request", { status: 400, headers: { "X-Content-Type-Options": "nosniff" } });
  const server = createServer({ requestTimeout: 30_000 }, getRequestListener(app.fetch, { errorHandler: refuse }));
  await listen(server, settings);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : settings.port;
  console.log(`Broadsheet is at http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}/`);
  stopOn(server, close);
}

/** The paper that the settings ask for, and what is to be closed when it stops. */
async function createPaper(settings: Settings) {
  const { wordpressUrl, databaseUrl, databaseToken } = settings;
  if (wordpressUrl !== null) return { app: createWordPressApp({ ...settings, wordpressUrl }), close: () => undefined };
  const database = await openDatabase(databaseUrl, databaseToken).catch((cause: unknown) => {
    throw new StartError(`The database ${databaseUrl.replace(/\?.*/, "")} cannot be opened: ${describe(cause)}.`);
  });
  return { app: createApp({ ...settings, database }), close: () => database.close() };
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const isTaken = "code" in error && error.code === "EADDRINUSE";
      const taken = `Port ${port} on ${host} is taken. Stop what uses it, or choose another with PORT.`;
      reject(new StartError(isTaken ? taken : `Nothing can listen at ${host}, port ${port}: ${error.message}.`));
    });
    server.listen(port, host, resolve);
  });
}

/** Answers what was asked, takes nothing new, and leaves. A second signal does not wait. */
function stopOn(server: Server, close: () => void): void {
  const stop = () => {
    process.once("SIGINT", () => process.exit(1));
    process.once("SIGTERM", () => process.exit(1));
    setTimeout(() => server.closeAllConnections(), grace).unref();
    server.close(() => {
      close();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

start().catch((error: unknown) => {
  console.error(error instanceof StartError || error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
