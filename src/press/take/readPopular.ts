import * as v from "valibot";
import { SiteError } from "#publisher/SiteError.ts";
import { restAddress } from "#sources/wordpress/restAddress.ts";
import { popularPostSchema } from "#sources/wordpress/schemas.ts";
import type { TakenSite } from "./collections.ts";

/** Numbers of the most read posts of the last month, best first (the plugin WordPress Popular Posts); none where it cannot be had. */
export async function readPopular({ client, api }: TakenSite): Promise<number[]> {
  const params = { range: "last30days", limit: 20, _fields: "id" };
  const address = restAddress(api, "wordpress-popular-posts/v1/popular-posts", params);
  try {
    return (await client.json(address, v.array(popularPostSchema), 1)).value.map(({ id }) => id);
  } catch (error) {
    if (error instanceof SiteError) return [];
    throw error;
  }
}
