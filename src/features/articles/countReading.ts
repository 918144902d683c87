import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";

/** A story open this long was opened to be read. Milliseconds. */
const timeToCount = 5_000;

/** Counts one reading once the story has been open for a while; returns how to stop it from being counted. */
export function countReading(articleId: number): () => void {
  const timer = setTimeout(() => {
    source.recordRead(articleId).catch((error: unknown) => {
      // A reading that could not be counted is nobody's problem but the count's.
      if (!isSourceError(error)) throw error;
    });
  }, timeToCount);
  return () => clearTimeout(timer);
}
