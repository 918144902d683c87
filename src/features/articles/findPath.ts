import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";

/** Where the story with this id stands; where that cannot be told, an address at which the reader learns why. */
export async function findPath(articleId: number): Promise<string> {
  try {
    return await source.pathOf(articleId);
  } catch (error) {
    if (isSourceError(error)) return `/${articleId}/`;
    throw error;
  }
}
