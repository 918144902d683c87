import type { ArticleSummary } from "#domain/article.ts";
import type { Edition } from "../edition.ts";
import type { CommentRepository, CommentStatus, StoredComment } from "./commentRepository.ts";
import { commentStatuses } from "./commentRepository.ts";

export interface Desk {
  comments: CommentRepository;
  edition: Edition;
  /** Prints a line. */
  print: (line: string) => void;
  /** Prints a line about something that went wrong. */
  complain: (line: string) => void;
}

const usage = `Usage: npm run comments -- list [--status ${commentStatuses.join("|")}]
       npm run comments -- approve|hold|spam|delete ID`;

const changes = { approve: "approved", hold: "hold", spam: "spam" } as const;
const done = { approve: "approved", hold: "held", spam: "marked as spam" } as const;

/** The moderator's command. Its exit code: 0 done, 1 no such comment, 2 not understood. */
export async function moderate(args: readonly string[], desk: Desk): Promise<number> {
  const [command, ...rest] = args;
  if (command === "list") return list(rest, desk);
  const id = /^[1-9]\d{0,14}$/.test(rest[0] ?? "") && rest.length === 1 ? Number(rest[0]) : null;
  if (id === null) return misunderstood(desk);
  if (command === "delete") return report(await desk.comments.delete(id), `Comment ${id} is deleted.`, id, desk);
  if (command !== "approve" && command !== "hold" && command !== "spam") return misunderstood(desk);
  return report(await desk.comments.setStatus(id, changes[command]), `Comment ${id} is ${done[command]}.`, id, desk);
}

function report(isDone: boolean, sentence: string, id: number, desk: Desk): number {
  if (isDone) desk.print(sentence);
  else desk.complain(`There is no comment ${id}.`);
  return isDone ? 0 : 1;
}

async function list(args: readonly string[], desk: Desk): Promise<number> {
  const status = readStatus(args);
  if (status === undefined) return misunderstood(desk);
  const comments = await desk.comments.listByStatus(status);
  // The command works without the edition; stories then go by their numbers.
  const stories = await desk.edition.stories().catch(() => new Map<number, ArticleSummary>());
  for (const comment of comments)
    desk.print(toLine(comment, stories.get(comment.post)?.title ?? `story ${comment.post}`));
  if (comments.length === 0)
    desk.print(status === null ? "There are no comments." : `There are no comments with status ${status}.`);
  return 0;
}

/** Null for all, undefined when it is not understood. */
function readStatus(args: readonly string[]): CommentStatus | null | undefined {
  if (args.length === 0) return null;
  const [first = "", second] = args;
  const name = first === "--status" ? second : /^--status=(.*)$/.exec(first)?.[1];
  const expected = first === "--status" ? 2 : 1;
  return args.length === expected ? commentStatuses.find((status) => status === name) : undefined;
}

function misunderstood(desk: Desk): number {
  desk.complain(usage);
  return 2;
}

function toLine(comment: StoredComment, story: string): string {
  const { id, status, author_name, author_email, posted_at, content } = comment;
  const date = new Date(posted_at * 1000).toISOString().slice(0, 16).replace("T", " ");
  const columns = [`#${id}`, status, story, `${author_name} <${author_email}>`, date, firstWords(content)];
  return columns.map(printable).join("  |  ");
}

function firstWords(content: string): string {
  const words = content.trim().split(/\s+/, 13);
  return words.length > 12 ? `${words.slice(0, 12).join(" ")} …` : words.join(" ");
}

/** Strangers wrote this: nothing in it may move the cursor, colour the terminal or turn the line round. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}
