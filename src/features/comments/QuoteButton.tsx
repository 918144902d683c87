import { use, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Comment } from "#domain/comment.ts";
import { commentCareStrings as words } from "#strings/commentCare.ts";
import { commentStrings } from "#strings/comments.ts";
import { Button } from "#ui/Button.tsx";
import { CommentMarksContext, useMark } from "./useMark.ts";

interface Marked {
  id: number;
  text: string;
  /** The row of what can be done with the comment. */
  row: Element;
}

/** Stands with what else can be done with a comment while something is marked in it; by keyboard it is the next thing but few. */
export function QuoteButton({ comments }: { comments: Comment[] }) {
  const marks = use(CommentMarksContext);
  const isOpen = useMark(({ isOpen }) => isOpen);
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const look = () => setMarked((before) => readMarked(before));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [isOpen]);
  const comment = marked && comments.find(({ id }) => id === marked.id);
  if (!comment) return null;
  const quote = () => {
    setMarked(null);
    marks.change({ replyTo: { comment, quote: toQuote(marked.text) } });
  };
  return createPortal(
    <Button
      plain
      data-quote
      aria-label={words.quoteSelection(comment.authorName || commentStrings.anonymous)}
      // Or the press would take away what is marked, and the button with it.
      onPointerDown={(event) => event.preventDefault()}
      onClick={quote}
    >
      {words.quote}
    </Button>,
    marked.row,
  );
}

/** What is marked within the text of one comment. Who has gone on to the button still means it. */
function readMarked(before: Marked | null): Marked | null {
  if (before && document.activeElement?.matches("[data-quote]")) return before;
  const selection = getSelection();
  const text = selection?.toString().trim() ?? "";
  if (!selection || selection.isCollapsed || text === "") return null;
  const range = selection.getRangeAt(0).commonAncestorContainer;
  const article = (range instanceof Element ? range : range.parentElement)?.closest("#comments article");
  const row = article?.querySelector("[data-actions]");
  const id = Number(/^comment-(\d+)$/.exec(article?.id ?? "")?.[1]);
  if (!row || !id) return null;
  return before?.row === row && before.text === text ? before : { id, text, row };
}

/** Lines as letters quote them: what is sent is text, in which tags are only what they look like. */
function toQuote(text: string): string {
  return text.replace(/^\s*/gm, "> ");
}
