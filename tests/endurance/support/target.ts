import type { TroubledNetwork } from "#tests/e2e/support/troubledNetwork.ts";

/** Something that can be killed as by a crash, and started again with all that it had written. */
interface Mortal {
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export interface Writer {
  name: string;
  email: string;
}

/** What takes comments, behind a network that does as it is told. */
export interface Target {
  /** Where the reader finds the paper, without a slash at the end. */
  readonly url: string;
  /** Every comment passes through it. */
  readonly network: TroubledNetwork;
  /** Paths of stories that take comments. */
  readonly stories: readonly string[];
  /** Those who write, in turns. */
  readonly writers: readonly [Writer, Writer];
  /** Whoever stands between the network and the database. */
  readonly servers: readonly Mortal[];
  /** Every comment in the database, held ones too, as text. */
  stored(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Whether a request brings a comment, or is led to by one that did. */
export function isAboutComments(path: string): boolean {
  return path.endsWith("/wp/v2/comments") || path.endsWith("/wp-comments-post.php");
}
