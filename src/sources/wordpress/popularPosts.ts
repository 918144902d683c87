import * as v from "valibot";
import { getJson, postJson } from "../http.ts";
import { restAddress } from "./restAddress.ts";
import { popularPostSchema } from "./schemas.ts";

/** Ids of the most read posts of the last 24 hours, best first (the WordPress Popular Posts plugin's address). */
export async function readPopularIds(api: string, limit: number, signal?: AbortSignal): Promise<number[]> {
  const params = { range: "last24hours", limit, _fields: "id" };
  const url = restAddress(api, "wordpress-popular-posts/v1/popular-posts", params);
  const { value } = await getJson(url, v.array(popularPostSchema), signal);
  return value.map((post) => post.id);
}

/** Counts one reading of a post. */
export async function sendRead(api: string, postId: number): Promise<void> {
  await postJson(restAddress(api, `wordpress-popular-posts/v2/views/${postId}`), {}, v.unknown());
}
