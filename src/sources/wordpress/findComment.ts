import * as v from "valibot";
import type { Comment, CommentDraft } from "#domain/comment.ts";
import { getJson } from "../http.ts";
import { plainText } from "./plainText.ts";
import { restAddress } from "./restAddress.ts";
import { commentSchema } from "./schemas.ts";
import { toComment } from "./toDomain.ts";

/** As many of a story's newest comments as one page holds: what was sent a moment or a day ago is among them, or is sent again. */
const newest = 100;

/**
 * A comment that was sent and not answered, where the public list has it: by the same name, in answer to the same, in the same words.
 * By the same rule WordPress calls it a duplicate, so that no time is compared: a device's clock may be wrong.
 */
export async function findComment(
  api: string,
  postId: number,
  draft: CommentDraft,
  password?: string,
): Promise<Comment | null> {
  const address = restAddress(api, "wp/v2/comments", {
    post: postId,
    per_page: newest,
    orderby: "id",
    _fields: "id,parent,author_name,author_url,date_gmt,content",
    // Nothing on the way may answer from memory: it was never asked this before. And nothing keeps what is never asked again.
    sent: Date.now(),
    ...(password === undefined ? {} : { password }),
  });
  const { value } = await getJson(address, v.array(commentSchema), undefined, { cache: "no-store" });
  const own = value.find(
    (wire) =>
      wire.parent === draft.parent &&
      asTyped(plainText(wire.author_name)) === asTyped(draft.authorName) &&
      asTyped(plainText(wire.content.rendered)) === asTyped(draft.content),
  );
  return own ? toComment(own) : null;
}

/** What WordPress makes nicer in showing a text, back to what keyboards have. All other signs count: `+1` is not `-1`. */
function asTyped(text: string): string {
  return text
    .normalize()
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/''/g, '"')
    .replace(/[–—]|-{2,3}/g, "-")
    .replaceAll("…", "...")
    .replace(/(?<=\d)×(?=\d)/g, "x")
    .replaceAll("™", "(tm)")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
