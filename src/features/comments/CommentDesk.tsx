import { use, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Comment, PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { announce } from "#ui/announcer.ts";
import { Notice } from "#ui/Notice.tsx";
import { CommentForm } from "./CommentForm.tsx";
import { DraftNote } from "./DraftNote.tsx";
import { focusById, focusRefusal, isAtForm, isFormFocused } from "./formFocus.ts";
import { settled } from "./outboxSignal.ts";
import { noteForm } from "./patience.ts";
import { outboxPart } from "./postDraft.ts";
import { useCommentForm } from "./useCommentForm.ts";
import { CommentMarksContext, useMark } from "./useMark.ts";

/** The comment to answer, anew for every press of its button, and what to quote of it; null: the story. */
export type ReplyTo = { comment: Comment; quote?: string } | null;

interface Props {
  articleId: number;
  /** The story on the publisher's own site, where that is another. */
  originalUrl: string | undefined;
  replyTo: ReplyTo;
}

/** Where comments are written: the form, and what becomes of what it sends. Its code comes when the reader is near. */
export function CommentDesk({ articleId, originalUrl, replyTo }: Props) {
  const marks = use(CommentMarksContext);
  const [said, setSaid] = useState<"arrivedBefore" | "kept" | null>(null);
  const isShown = useIsShown();
  const answering = replyTo?.comment.id ?? null;
  const form = useCommentForm(articleId, answering ?? 0);

  const quote = useEffectEvent((words: string) => form.change("content", join(form.fields.content, words)));
  useEffect(() => {
    if (replyTo?.quote) quote(replyTo.quote);
  }, [replyTo]);
  const wipes = useMark(({ wipes }) => wipes);
  const wipe = useEffectEvent(() => {
    for (const name of ["name", "email", "url"] as const) form.change(name, "");
    form.setRemember(false);
  });
  useEffect(() => {
    if (wipes > 0) wipe();
  }, [wipes]);

  async function submit() {
    setSaid(null);
    const outcome = await form.submit();
    if (outcome === "refused") return isShown.current ? focusRefusal() : announce(words.refusedElsewhere);
    const wasAtForm = isAtForm();
    const wasThere = outcome === "arrived-before" || (typeof outcome === "object" && outcome.wasThere);
    flushSync(() => {
      if (marks.now.replyTo === replyTo) marks.change({ replyTo: null });
      setSaid(wasThere ? "arrivedBefore" : outcome === "kept" ? "kept" : null);
    });
    if (wasThere || outcome === "kept") return;
    if (outcome === "received") return announce(words.received);
    announce(outcome.status === "held" ? words.received : words.published);
    if (wasAtForm) marks.change({ target: outcome.comment.id });
  }

  /** It ends as if the answer had come at once. */
  const hear = useEffectEvent((entry: OutboxEntry, posted: PostedComment | undefined, wasThere: boolean) => {
    if (entry.articleId !== articleId) return;
    const isInForm = form.fields.content === entry.draft.content;
    const wasFocused = isFormFocused();
    if (!form.hearOf(entry, posted)) return;
    if (isInForm && entry.draft.parent === (answering ?? 0)) marks.change({ replyTo: null });
    setSaid(wasThere ? "arrivedBefore" : null);
    if (posted && isInForm && wasFocused && !wasThere) marks.change({ target: posted.comment.id });
  });
  useEffect(() => {
    noteForm();
    outboxPart.load().catch(() => undefined);
    return settled.hear((...became) => hear(...became));
  }, []);

  function cancel() {
    focusById(`reply-${answering}`);
    marks.change({ replyTo: null });
  }

  return (
    <>
      {said && <Notice>{words[said]}</Notice>}
      <CommentForm
        form={form}
        replyTo={replyTo}
        originalUrl={originalUrl}
        draftNote={<DraftNote articleId={articleId} kept={form.kept} />}
        onSubmit={() => void submit()}
        onCancel={cancel}
      />
    </>
  );
}

/** Words below those that are there. */
function join(before: string, words: string): string {
  return `${before.trimEnd()}\n\n${words}\n\n`.trimStart();
}

/** Whether the reader is still on the page: an answer may come after they went on. */
function useIsShown() {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => void (isShown.current = false);
  }, []);
  return isShown;
}
