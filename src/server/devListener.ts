import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createApi } from "./api.ts";
import { openDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";
import { createWordPressApi } from "./wordpress/wordpressApp.ts";

/**
 * For Vite's own server while the reader is being written: the API over the edition as it lies in `public/`, or the
 * publisher's site (`/wp-json/`, `/wp-comments-post.php`, `/wp-content/uploads/`, `/site.json`).
 */
async function createListener() {
  const settings = readSettings({ EDITION_DIR: "public/edition", ...process.env });
  const { wordpressUrl, databaseUrl, databaseToken } = settings;
  if (wordpressUrl !== null) return getRequestListener(createWordPressApi({ ...settings, wordpressUrl }).fetch);
  return getRequestListener(createApi({ ...settings, database: await openDatabase(databaseUrl, databaseToken) }).fetch);
}

const listener = createListener();

export async function answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await (
    await listener
  )(request, response);
}
