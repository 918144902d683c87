import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** Requests come from Node's server, or from a test that has none behind it. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
}

/**
 * The visitor's address, empty where it is not known. `trustProxy`: the server stands behind one proxy, which appends the
 * address it saw to X-Forwarded-For; whatever stands before that is the visitor's own claim.
 */
export function clientAddress(c: Context<ServerEnv>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim() : undefined;
  const address = forwarded && isIP(forwarded) ? forwarded : (c.env?.incoming?.socket.remoteAddress ?? "");
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

/** Scheme and host that the visitor used, `http://127.0.0.1:4173`. */
export function requestOrigin(c: Context<ServerEnv>, trustProxy: boolean): string {
  const { protocol, host } = new URL(c.req.url);
  const isSecure = trustProxy && c.req.header("X-Forwarded-Proto")?.split(",").at(-1)?.trim() === "https";
  return `${isSecure ? "https:" : protocol}//${host}`;
}
