import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { readCommenter, readTypedFields, writeTypedFields } from "#storage/preferences.ts";
import { beforeReload } from "#ui/reloading.ts";
import { typedCommentQuery } from "./queries.ts";
import { readPrintedForm } from "./readPrintedForm.ts";
import type { CommentFieldName, CommentFields } from "./validateComment.ts";

/** What was typed below one story. The words belong to the place they answer: 0 is the story, else the number of a comment. */
export interface TypedComment extends Omit<CommentFields, "content"> {
  contents: Readonly<Record<number, string>>;
  /** Where the latest words were typed: they go along with the form to a place that has none of its own. */
  at: number;
}

/** What lay on the device for one place when the page came. */
export interface Restored {
  /** How many versions there are but for the one that is shown. */
  others: number;
  /** Whether the words that are shown came from there. */
  isBack: boolean;
}

/** The device's part of it comes with a chunk of its own. One that does not come is done without. */
const withKeeper = (work: (keeper: typeof import("./draftKeeper.ts")) => unknown) =>
  void import("./draftKeeper.ts").then(work).catch(() => undefined);

/**
 * What is typed below a story: in memory for this visit, and the words on the device too, so that neither a crash nor a link in the
 * middle of a sentence loses them. A device that keeps nothing is not worth a word: the form works as before.
 */
export function useTypedComment(articleId: number) {
  const queryClient = useQueryClient();
  const [start] = useState(() => startingWords(articleId));
  const [typed, setTyped] = useState(() => queryClient.getQueryData(typedCommentQuery(articleId).queryKey) ?? start);
  const [restored, setRestored] = useState<ReadonlyMap<number, Restored>>(new Map());

  const read = useCallback(
    () => queryClient.getQueryData(typedCommentQuery(articleId).queryKey) ?? start,
    [queryClient, articleId, start],
  );
  /** A browser fills in several fields at once: each must see what the one before it changed. */
  const set = useCallback(
    (change: Partial<TypedComment>) => {
      const next = { ...read(), ...change };
      queryClient.setQueryData(typedCommentQuery(articleId).queryKey, next);
      setTyped(next);
    },
    [queryClient, articleId, read],
  );
  const show = useCallback(
    (parent: number, words: string) => set({ contents: { ...read().contents, [parent]: words } }),
    [set, read],
  );

  useEffect(() => {
    let stop: (() => void) | null = () => {};
    withKeeper(async ({ followDrafts, keepDraft, openDrafts }) => {
      if (stop) stop = followDrafts(articleId, show);
      // What was typed before this code came is kept first, beside what lies there, not instead of it.
      for (const [parent, words] of Object.entries(read().contents))
        if (words) keepDraft(articleId, Number(parent), words);
      for (const { parent, content, others } of await openDrafts(articleId)) {
        const isTyped = Boolean(read().contents[parent]);
        if (!stop || (isTyped && others === 0)) continue;
        if (!isTyped) show(parent, content);
        setRestored((before) => new Map(before).set(parent, { others, isBack: !isTyped }));
      }
    });
    // The last that a page hears on a phone; closing it and going on by a link come with it.
    const write = () => withKeeper(({ writeDrafts }) => writeDrafts());
    document.addEventListener("visibilitychange", write);
    const stopKeeping = beforeReload(async () => {
      const { name, email, url } = read();
      writeTypedFields(articleId, { name, email, url });
      await (await import("./draftKeeper.ts")).writeDrafts();
    });
    return () => {
      stopKeeping();
      stop?.();
      stop = null;
      document.removeEventListener("visibilitychange", write);
      write();
    };
  }, [articleId, read, show]);

  function setWords(parent: number, words: string): void {
    show(parent, words);
    if (words === "") setRestored((before) => new Map([...before].filter(([place]) => place !== parent)));
    withKeeper(({ keepDraft }) => keepDraft(articleId, parent, words));
  }

  function keep(parent: number, name: CommentFieldName, value: string): void {
    if (name !== "content") return set({ [name]: value });
    const { at, contents } = read();
    // Words that came along with the form belong to their new place from the first letter typed there.
    if (at !== parent && contents[at] && !contents[parent]) setWords(at, "");
    set({ at: parent });
    setWords(parent, value);
  }

  /** Takes words away that were posted; those begun since stay. */
  function forget(words: string, ...places: number[]): void {
    for (const place of places) if (read().contents[place] === words) setWords(place, "");
  }

  /** Words that were in the outbox meanwhile are a draft again. */
  function retake(parent: number, words: string): void {
    withKeeper(({ keepDraftAgain }) => keepDraftAgain(articleId, parent, words));
  }

  /** Shows the next of the versions that lie there for the same place. */
  function turn(parent: number): void {
    withKeeper(async ({ turnDraft }) => show(parent, await turnDraft(articleId, parent)));
  }

  return { typed, restored, keep, forget, retake, turn };
}

/** The words that the form shows where it stands. */
export function wordsAt({ contents, at }: TypedComment, parent: number): string {
  return contents[parent] || contents[at] || "";
}

function startingWords(articleId: number): TypedComment {
  const { content = "", ...printed } = readPrintedForm(articleId);
  const kept = readTypedFields(articleId);
  return { name: "", email: "", url: "", ...readCommenter(), ...kept, ...printed, contents: { 0: content }, at: 0 };
}
