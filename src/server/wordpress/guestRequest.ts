import type { Context } from "hono";
import type { ServerEnv } from "../clientAddress.ts";
import { clientAddress } from "../clientAddress.ts";
import { RestError } from "../restError.ts";
import type { RestAnswers } from "./RestAnswers.ts";
import type { SiteRequest } from "#publisher/readSite.ts";
import type { SiteLimits } from "./siteLimits.ts";
import type { WordPressSite } from "./WordPressSite.ts";

export interface PassThroughOptions {
  site: WordPressSite;
  answers: RestAnswers;
  limits: SiteLimits;
  /** Believe what one proxy in front says of a visitor's address. */
  trustProxy: boolean;
}

/** A visitor's POST as it goes to the site: their words, their address for its flood control, and no more of them. */
export async function guestPost(
  c: Context<ServerEnv>,
  { site, trustProxy }: PassThroughOptions,
): Promise<SiteRequest & { method: "POST" }> {
  const { home } = await site.location();
  const headers: Record<string, string> = { Origin: new URL(home).origin, Referer: home };
  for (const name of ["Accept", "Content-Type", "User-Agent"]) {
    const value = c.req.header(name);
    if (value !== undefined) headers[name] = value;
  }
  // Of IPv6 we know the network alone, `2001:db8:0:0::/64`; its first address is one that the site can read.
  const address = clientAddress(c, trustProxy).replace(/\/\d+$/, "");
  if (address !== "") headers["X-Forwarded-For"] = address;
  return { method: "POST", headers, body: await c.req.arrayBuffer() };
}

/** 405 in WordPress' shape. */
export function refuseMethod(c: Context<ServerEnv>, allow: string): Response {
  const refusal = new RestError(405, "rest_method_not_allowed", `Only ${allow} can be asked here.`);
  return c.json(refusal.toBody(), 405, { Allow: allow });
}
