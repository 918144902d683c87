/**
 * The number of the last page of a collection, by WordPress' own count. Something on the way may keep that from us: then a full page
 * promises another. `page` is the number of the one at hand, with `count` of at most `perPage` in it.
 */
export function lastPage(headers: Headers, page: number, count: number, perPage: number): number {
  return Number(headers.get("X-WP-TotalPages")) || (count < perPage ? page : page + 1);
}
