import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createApi } from "./api.ts";
import { openDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";

/** The API over the edition as it lies in `public/`, for Vite's own server while the reader is being written. */
async function createListener() {
  const settings = readSettings({ EDITION_DIR: "public/edition", ...process.env });
  const database = await openDatabase(settings.databaseUrl, settings.databaseToken);
  return getRequestListener(createApi({ ...settings, database }).fetch);
}

const listener = createListener();

export async function answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await (
    await listener
  )(request, response);
}
