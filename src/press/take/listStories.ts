import type { TakenSite } from "./collections.ts";
import { readAll, readByNumber } from "./collections.ts";
import type { TakeFolder } from "./TakeFolder.ts";
import type { StampWire } from "./wires.ts";
import { stampFields, stampSchema } from "./wires.ts";

export type StoryType = "post" | "page";

export interface Wanted {
  /** Only posts that were published since; a day. */
  since: string | null;
  /** No more posts than these, the newest. */
  limit: number | null;
  /** Pictures of other hosts are copied, too. */
  takesAll: boolean;
}

/** What the site has of one type, and what became of what was taken before. */
export interface StoryList {
  /** What each story is now, by its number. */
  stamps: Map<number, string>;
  /** Its address on the site. */
  links: Map<number, string>;
  /** Taken before, and there no more. */
  deleted: number[];
  /** Taken before, and still there, but not wanted this time. */
  leftOut: number[];
}

/**
 * Lists what is there, without any content. A story that was taken before and is not in the list is asked for by its number
 * before it counts as deleted: lists shift while they are read.
 * @throws SiteError
 */
export async function listStories(
  site: TakenSite,
  type: StoryType,
  folder: TakeFolder,
  { since, limit, takesAll }: Wanted,
  onPage: (done: number, of: number) => void,
): Promise<StoryList> {
  const route = `wp/v2/${type}s`;
  const isCut = type === "post" && (since !== null || limit !== null);
  const order = isCut ? { orderby: "date", order: "desc" } : { orderby: "id", order: "asc" };
  const after: Record<string, string> = isCut && since !== null ? { after: secondBefore(since) } : {};
  const most = isCut && limit !== null ? { most: limit } : {};
  const listed = await readAll(site, route, { ...order, ...after, _fields: stampFields }, stampSchema, {
    ...most,
    onPage,
  });
  const stamps = new Map(listed.map((wire) => [wire.id, toStamp(wire, takesAll)]));
  const known = [...Object.keys(folder.state.stories), ...Object.keys(folder.state.printed)];
  const missing = [...new Set(known.flatMap((key) => idOf(key, type)))].filter((id) => !stamps.has(id));
  const there = await readByNumber(site, route, missing, { _fields: stampFields }, stampSchema);
  if (!isCut) for (const wire of there) stamps.set(wire.id, toStamp(wire, takesAll));
  const links = new Map([...listed, ...there].map(({ id, link }) => [id, link]));
  const thereIds = new Set(there.map(({ id }) => id));
  return {
    stamps,
    links,
    deleted: missing.filter((id) => !thereIds.has(id)),
    leftOut: isCut ? missing.filter((id) => thereIds.has(id)) : [],
  };
}

/** What is published at midnight is of the day; WordPress leaves out the moment that it is given. */
function secondBefore(day: string): string {
  return new Date(Date.parse(day) - 1000).toISOString().slice(0, 19);
}

function idOf(key: string, type: StoryType): number[] {
  return key.startsWith(`${type}-`) ? [Number(key.slice(type.length + 1))] : [];
}

/** A story whose pictures were linked to is another than the one with them. */
function toStamp(wire: StampWire, takesAll: boolean): string {
  return JSON.stringify([...Object.values(wire), ...(takesAll ? ["all pictures"] : [])]);
}
