import type { Comment } from "#domain/comment.ts";

/** Who a guest is, as far as anybody can tell: the name they gave and the site they link to. */
export function commenterKey({ authorName, authorUrl }: Pick<Comment, "authorName" | "authorUrl">): string {
  return `${authorName}\n${authorUrl ?? ""}`;
}
