import { createSignal } from "#ui/signal.ts";
import type { ReplyTo } from "./CommentDesk.tsx";

/** What is said of single comments, and what the reader did to them. Ids, but for `hidden`: names of commenters (`commenterKey`). */
interface Marks {
  /** Whether comments are taken. */
  isOpen: boolean;
  replyTo: ReplyTo;
  /** The comment whose further choices are open. */
  more: number | null;
  /** Comments whose replies are folded away. */
  folded: ReadonlySet<number>;
  /** Written on this device. */
  own: ReadonlySet<number>;
  /** Of these the ones that wait for a moderator, and those that were not published. */
  held: ReadonlySet<number>;
  gone: ReadonlySet<number>;
  /** Came while the reader was here. */
  fresh: ReadonlySet<number>;
  hidden: ReadonlySet<string>;
  /** The comment to lead to as soon as it stands. */
  target: number | null;
  /** Whether the comment that the address names is not here. */
  isMissing: boolean;
  /** How often the reader wiped what the device keeps of them. */
  wipes: number;
}

const none: ReadonlySet<never> = new Set();

/**
 * The marks on the comments of one story, apart from the list: in a thread of thousands a mark on one comment draws that one anew and
 * no other.
 */
export class CommentMarks {
  readonly #changed = createSignal();
  #marks: Marks = {
    isOpen: false,
    replyTo: null,
    more: null,
    folded: none,
    own: none,
    held: none,
    gone: none,
    fresh: none,
    hidden: none,
    target: null,
    isMissing: false,
    wipes: 0,
  };

  constructor(marks: Partial<Marks>) {
    Object.assign(this.#marks, marks);
  }

  get now(): Marks {
    return this.#marks;
  }

  change(marks: Partial<Marks>): void {
    this.#marks = { ...this.#marks, ...marks };
    this.#changed.tell();
  }

  fold(ids: Iterable<number>): void {
    this.change({ folded: new Set([...this.#marks.folded, ...ids]) });
  }

  unfold(ids: readonly number[]): void {
    const folded = [...this.#marks.folded].filter((id) => !ids.includes(id));
    if (folded.length < this.#marks.folded.size) this.change({ folded: new Set(folded) });
  }

  readonly subscribe = this.#changed.hear;
}
