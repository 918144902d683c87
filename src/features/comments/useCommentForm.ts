import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLocation } from "react-router-dom";
import type { CommentDraft, PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isNewVersion, isSameDraft } from "#domain/outbox.ts";
import { forgetCommenter, readCommenter, rememberCommenter } from "#storage/preferences.ts";
import type { CommentErrorKey, CommentRefusal } from "./commentErrors.ts";
import { toCommentRefusal, whileKept } from "./commentErrors.ts";
import type { PostOutcome } from "./postDraft.ts";
import { NotPosted, postDraft } from "./postDraft.ts";
import { commentsQuery, ownCommentsQuery } from "./queries.ts";
import { useTypedComment, wordsAt } from "./useTypedComment.ts";
import type { CommentFieldName, CommentFields, FieldErrors } from "./validateComment.ts";
import { validateComment } from "./validateComment.ts";

interface Refusal {
  errors: FieldErrors;
  /** What is wrong with none of the fields. */
  general: CommentErrorKey | null;
  /** The site's own words, where there are no others. */
  said?: string | undefined;
}

const nothingRefused: Refusal = { errors: {}, general: null };

/** What became of a submission. */
export type Outcome = PostOutcome | "refused";

export type CommentFormState = ReturnType<typeof useCommentForm>;

/**
 * The form for a comment, apart from where it stands: it moves below the comment that is answered, and neither what is typed
 * nor what is under way may be lost by that. No transition and no form action: one that waits for a server would hold up every
 * navigation of the app until the server answers, and an action empties the form even after a refusal.
 */
export function useCommentForm(articleId: number, parent: number) {
  const queryClient = useQueryClient();
  const { typed, restored, keep, forget, retake, turn } = useTypedComment(articleId);
  const { contents, at, name, email, url } = typed;
  /** The place that the words in the form were typed for. */
  const from = contents[parent] ? parent : at;
  const fields: CommentFields = { content: wordsAt(typed, parent), name, email, url };
  const [remembers, setRemembers] = useState(() => readCommenter() !== null);
  const [refusal, setRefusal] = useState(nothingRefused);
  const [sending, setSending] = useState(false);
  const isSending = useRef(false);
  /** What was sent from here and not answered. */
  const unconfirmed = useRef<CommentDraft | null>(null);
  const { pathname } = useLocation();

  function change(name: CommentFieldName, value: string): void {
    keep(parent, name, value);
    setRefusal((before) => ({ ...before, errors: { ...before.errors, [name]: undefined } }));
  }

  function setRemember(remember: boolean): void {
    setRemembers(remember);
    if (!remember) forgetCommenter();
  }

  function showOwn(posted: PostedComment): void {
    queryClient.setQueryData(ownCommentsQuery(articleId).queryKey, (own = []) => [
      ...own.filter(({ comment }) => comment.id !== posted.comment.id),
      posted,
    ]);
  }

  function settle(outcome: PostOutcome): Outcome {
    if (remembers) rememberCommenter({ name: name.trim(), email: email.trim(), url: url.trim() });
    // Who went and came back while it was on its way may be writing the next one.
    forget(fields.content, parent, at);
    unconfirmed.current = null;
    if (outcome === "kept") return outcome;
    if (typeof outcome === "object") {
      const { comment, status } = outcome;
      showOwn({ comment, status });
    }
    void queryClient.invalidateQueries(commentsQuery(articleId));
    return outcome;
  }

  function refuseFor({ key, field, said }: CommentRefusal, isKept: boolean, draft: CommentDraft): Outcome {
    if (key === "duplicate" && isSameDraft(draft, unconfirmed.current)) return settle("arrived-before");
    const general = (isKept && whileKept[key]) || key;
    setRefusal(field ? { errors: { [field]: key }, general: "notTaken" } : { errors: {}, general, said });
    if (isKept || key === "unconfirmed" || key === "broken") unconfirmed.current = draft;
    if (!isKept) retake(parent, fields.content);
    if (key === "unconfirmed" || key === "broken") void queryClient.invalidateQueries(commentsQuery(articleId));
    return "refused";
  }

  /** What was sent before and not answered, where the words in the form are a new version of it. Any other waits on, in its thread. */
  function replaced({ content }: CommentDraft): CommentDraft | null {
    const before = unconfirmed.current;
    return before?.parent === from && isNewVersion(content, before.content) ? before : null;
  }

  /** Sends the comment, if it is sound and none is on its way. When it resolves, what it changed is on the page. */
  async function submit(): Promise<Outcome> {
    if (isSending.current) return "refused";
    const errors = validateComment(fields);
    const isSound = Object.keys(errors).length === 0;
    flushSync(() => {
      setRefusal({ errors, general: null });
      setSending(isSound);
    });
    if (!isSound) return "refused";
    isSending.current = true;
    const draft = toDraft(fields, parent);
    const story = { path: pathname, title: document.querySelector("h1")?.textContent ?? "" };
    const settled = await postDraft({ articleId, story }, draft, replaced(draft)).then(
      (outcome) => () => settle(outcome),
      (error: unknown) => () => {
        const [reason, isKept] = error instanceof NotPosted ? [error.reason, error.isKept] : [error, false];
        return refuseFor(toCommentRefusal(reason), isKept, draft);
      },
    );
    isSending.current = false;
    return flushSync(() => {
      setSending(false);
      return settled();
    });
  }

  /** What became of a comment after it had been said here that nobody answered. Whether it arrived and its words still stood here. */
  function hearOf({ draft, state }: OutboxEntry, posted: PostedComment | undefined): boolean {
    const isMeant = isSameDraft(draft, unconfirmed.current);
    if (state.kind === "refused") {
      // Its entry says why, and what can be done.
      if (isMeant) setRefusal(nothingRefused);
      return false;
    }
    if (posted) showOwn(posted);
    void queryClient.invalidateQueries(commentsQuery(articleId));
    if (!isMeant) return false;
    unconfirmed.current = null;
    setRefusal(nothingRefused);
    forget(draft.content, draft.parent, at);
    return true;
  }

  const kept = {
    /** What the device had for this place; null: nothing but what is shown, if anything. */
    restored: restored.get(from) ?? null,
    /** Comments whose answers were begun, but for the one that is shown. */
    elsewhere: Object.keys(contents)
      .map(Number)
      .filter((place) => place > 0 && place !== from && contents[place]),
    turn: () => turn(from),
    discard: () => keep(parent, "content", ""),
    /** The comment they answered is gone: the words go on below those that stand in the form. */
    bringHere: (place: number) => {
      keep(place, "content", "");
      keep(parent, "content", [fields.content, contents[place]].filter(Boolean).join("\n\n"));
    },
  };
  const refuse = (general: CommentErrorKey) => setRefusal({ errors: {}, general });
  return { fields, remembers, refusal, sending, kept, change, setRemember, refuse, submit, hearOf };
}

function toDraft({ content, name, email, url }: CommentFields, parent: number): CommentDraft {
  return { content, authorName: name.trim(), authorEmail: email.trim(), authorUrl: url.trim(), parent };
}
