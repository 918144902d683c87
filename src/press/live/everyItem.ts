import * as v from "valibot";
import { isSourceError, SourceError } from "#sources/SourceError.ts";
import { lastPage } from "#sources/wordpress/lastPage.ts";
import type { WordPress } from "#sources/wordpress/wordPress.ts";

/** What WordPress gives at most. */
const perPage = 100;

/** All of a collection, page by page: one is in memory at a time. What moves meanwhile may come twice. */
export async function* everyItem<T>(
  { site, read }: WordPress,
  route: string,
  params: Record<string, string | number>,
  schema: v.GenericSchema<unknown, T>,
): AsyncGenerator<T> {
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const { value, headers } = await read(route, { ...params, per_page: perPage, page }, v.array(schema)).catch(
      (error: unknown) => {
        // What is gone meanwhile may take the last page with it, and a full page may have promised one that never was.
        if (page > 1 && isSourceError(error) && error.code === "rest_post_invalid_page_number")
          return { value: [], headers: new Headers() };
        throw error;
      },
    );
    yield* value;
    pageCount = lastPage(headers, page, value.length, perPage);
    if (page > 100_000) throw new SourceError("broken", `${site.home} has no end of ${route}`);
  }
}
