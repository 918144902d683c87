import type { Comment } from "#domain/comment.ts";
import { toComment } from "#sources/wordpress/toDomain.ts";
import type { TakenSite } from "./collections.ts";
import { readAll } from "./collections.ts";
import type { OwnAddresses } from "./ownAddresses.ts";
import { toOwnUrl } from "./ownAddresses.ts";
import type { Report } from "./Report.ts";
import { AnswerError } from "./SiteClient.ts";
import { takenCommentFields, takenCommentSchema } from "./wires.ts";

/**
 * Every public comment, by the number of its story. WordPress does not say when a comment was changed or withdrawn, so all are
 * asked for each time, a hundred at a time; where somebody withdrew one meanwhile, and so moved the others, once more.
 */
export async function takeComments(
  site: TakenSite,
  own: OwnAddresses,
  report: Report,
  onPage: (done: number, of: number) => void,
): Promise<Map<number, Comment[]>> {
  const params = { orderby: "id", order: "asc", _fields: takenCommentFields };
  const read = () => readAll(site, "wp/v2/comments", params, takenCommentSchema, { onPage });
  const byStory = new Map<number, Comment[]>();
  try {
    for (const wire of await read()) {
      const comment = toComment(wire);
      // The publisher's own site is this paper.
      if (comment.authorUrl && toOwnUrl(comment.authorUrl, own)) comment.authorUrl = null;
      const thread = byStory.get(wire.post);
      if (thread) thread.push(comment);
      else byStory.set(wire.post, [comment]);
    }
  } catch (error) {
    // Many a site keeps them from its API.
    if (!(error instanceof AnswerError) || error.answered >= 500) throw error;
    report.note("Skipped", `Comments: ${error.message}`);
  }
  return byStory;
}
