import type { KeptStory } from "./KeptStory.ts";

/** A file or record on the device that stories can be read from. */
export interface StoryFile {
  /** Another one when the contents changed. */
  mark: string;
  /** None where what lies there makes no sense. */
  read(): Promise<KeptStory[]>;
}

/** Somewhere on the device where stories are kept. */
export interface StoryPlace {
  /** What lies here, each by a key that no other place has. */
  list(): Promise<string[]>;
  open(key: string): Promise<StoryFile | null>;
}

/** Several places as one; of what lies in two under one key, the first place's is read. */
export function allPlaces(places: readonly StoryPlace[]): StoryPlace {
  return {
    list: async () => [...new Set((await Promise.all(places.map((place) => place.list()))).flat())],
    open: async (key) => {
      for (const place of places) {
        const file = await place.open(key);
        if (file) return file;
      }
      return null;
    },
  };
}
