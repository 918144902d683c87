import { createContext, use, useSyncExternalStore } from "react";
import { CommentMarks } from "./CommentMarks.ts";

/** The marks on the comments of the story. */
export const CommentMarksContext = createContext(new CommentMarks({}));

type Read<T> = (now: CommentMarks["now"]) => T;

/** One mark, kept up to date. `read` gives the same value as long as nothing it asks about changed. */
export function useMark<T>(read: Read<T>): T {
  return useMarkOf(use(CommentMarksContext), read);
}

/** The same outside the list. */
export function useMarkOf<T>(marks: CommentMarks, read: Read<T>): T {
  const readNow = () => read(marks.now);
  return useSyncExternalStore(marks.subscribe, readNow, readNow);
}
