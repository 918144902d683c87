import { bodyText } from "#domain/body.ts";
import type { StoryPlace } from "#sources/device/StoryPlace.ts";
import { listSavedPaths, readSaved } from "#storage/savedStories.ts";

const prefix = "saved:";

/** Stories that the reader saved. Where the device will not open its storage there are none. */
export const savedPlace: StoryPlace = {
  list: async () => (await listSavedPaths().catch(() => [])).map((path) => prefix + path),
  async open(key) {
    if (!key.startsWith(prefix)) return null;
    const record = await readSaved(key.slice(prefix.length)).catch(() => null);
    if (!record) return null;
    const { path, title, standfirst, section, publishedAt, body } = record.article;
    const read = async () => [{ path, title, standfirst, section, publishedAt, text: bodyText(body).trim() }];
    return { mark: record.savedAt, read };
  },
};
