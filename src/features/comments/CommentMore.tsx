import { use } from "react";
import type { Comment } from "#domain/comment.ts";
import { writeHiddenCommenters } from "#storage/preferences.ts";
import { commentCareStrings as words } from "#strings/commentCare.ts";
import { commentStrings } from "#strings/comments.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import { commenterKey } from "./commenterKey.ts";
import { CommentMarksContext, useMark } from "./useMark.ts";

/** What is seldom done with a comment: taking its address along, and hiding who wrote it. */
export function CommentMore({ comment }: { comment: Comment }) {
  const marks = use(CommentMarksContext);
  const key = commenterKey(comment);
  const isHidden = useMark(({ hidden }) => hidden.has(key));
  const isOwn = useMark(({ own }) => own.has(comment.id));
  const name = comment.authorName || commentStrings.anonymous;
  const toggle = () => {
    const others = [...marks.now.hidden].filter((other) => other !== key);
    const hidden = isHidden ? others : [...others, key];
    writeHiddenCommenters(hidden);
    marks.change({ hidden: new Set(hidden) });
    announce(isHidden ? words.shown(name) : words.hidden(name));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(`#comment-${comment.id}`, location.href).href);
    announce(words.copied);
  };
  return (
    <>
      {/* Where nothing may be copied the date is a link to the same address. */}
      <Button plain onClick={() => void copy().catch(() => undefined)}>
        {words.copyLink}
      </Button>
      {!isOwn && (
        <Button plain onClick={toggle}>
          {isHidden ? words.unhide(name) : words.hide(name)}
        </Button>
      )}
    </>
  );
}
