import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** Requests come from Node's server, or from a test that has none behind it. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
}

/**
 * The visitor's address (of IPv6 the network, for a household has more addresses than it could ever use up), empty where it is not known. `trustProxy`: the server stands behind one proxy, which appends the
 * address it saw to X-Forwarded-For; whatever stands before that is the visitor's own claim.
 */
export function clientAddress(c: Context<ServerEnv>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim() : undefined;
  const address = forwarded && isIP(forwarded) ? forwarded : (c.env?.incoming?.socket.remoteAddress ?? "");
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  return isIP(plain) === 6 ? toNetwork(plain) : plain;
}

/** The first 64 bits of an IPv6 address: `2001:db8::1` is `2001:db8:0:0::/64`. */
function toNetwork(address: string): string {
  const [head = "", tail] = address.replace(/%.*/, "").split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return `${[...before, ...gap, ...after].slice(0, 4).join(":")}::/64`;
}

/** Scheme and host that the visitor used, `http://127.0.0.1:4173`. */
export function requestOrigin(c: Context<ServerEnv>, trustProxy: boolean): string {
  const { protocol, host } = new URL(c.req.url);
  const isSecure = trustProxy && c.req.header("X-Forwarded-Proto")?.split(",").at(-1)?.trim() === "https";
  return `${isSecure ? "https:" : protocol}//${host}`;
}
