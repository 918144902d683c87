/** A part of a page whose code comes later. Once it has come it is there at once wherever it is shown, so that a page returned to has its full height. */
export interface LatePart<T> {
  readonly loaded: T | null;
  load(): Promise<T>;
}

export function latePart<T>(load: () => Promise<T>): LatePart<T> {
  let loaded: T | null = null;
  return {
    get loaded() {
      return loaded;
    },
    async load() {
      loaded ??= await load();
      return loaded;
    },
  };
}
