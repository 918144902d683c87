import * as v from "valibot";
import type { Comment } from "#domain/comment.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { lastPage } from "#sources/wordpress/lastPage.ts";
import { commentSchema } from "#sources/wordpress/schemas.ts";
import { toComment } from "#sources/wordpress/toDomain.ts";
import type { WordPress } from "#sources/wordpress/wordPress.ts";

/** WordPress' largest page. */
const perPage = 100;

const schema = v.array(v.object({ ...commentSchema.entries, post: v.number() }));

/** Whatever comments can be read of: a locked story keeps its own to itself. */
interface Discussed {
  id: number;
  content: { protected: boolean };
}

/**
 * The comments on some stories, by the story's number; those of many stories come in one request. Nothing where the site keeps its
 * comments to itself: the page is whole without them.
 */
export async function readDiscussions(
  { read }: WordPress,
  stories: readonly Discussed[],
): Promise<Map<number, Comment[]>> {
  const open = stories.filter(({ content }) => !content.protected);
  const found = new Map(open.map(({ id }) => [id, new Map<number, Comment>()]));
  const params = {
    post: [...found.keys()].join(","),
    order: "asc",
    _fields: "id,post,parent,author_name,author_url,date_gmt,content",
  };
  try {
    for (let page = 1, pageCount = found.size > 0 ? 1 : 0; page <= pageCount; page += 1) {
      const { value, headers } = await read("comments", { ...params, per_page: perPage, page }, schema);
      for (const wire of value) found.get(wire.post)?.set(wire.id, toComment(wire));
      pageCount = lastPage(headers, page, value.length, perPage);
    }
  } catch (error) {
    if (isSourceError(error) && error.kind !== "offline") return new Map();
    throw error;
  }
  return new Map([...found].map(([id, comments]) => [id, [...comments.values()]]));
}
