import type { CommentDraft } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { createOutbox } from "#features/comments/createOutbox.ts";
import { findComment } from "#sources/wordpress/findComment.ts";
import { postClassicForm } from "#sources/wordpress/classicForm.ts";
import { sendComment } from "#sources/wordpress/comments.ts";
import type { Fault } from "./faultyNetwork.ts";
import { pass } from "./faultyNetwork.ts";
import { MortalTab, runTabs } from "./mortalTab.ts";

export interface Server {
  answer(request: Request): Promise<Response> | Response;
  /** Every comment that is stored, whoever may see it: its text as a reader would see it. */
  texts(): Promise<string[]>;
  /** Milliseconds since 1970, from now on. */
  useClock(clock: () => number): void;
}

/** What happens on a device: some windows of the paper, one shelf, one clock, one network, one server. */
export class OutboxWorld {
  now = Date.parse("2026-11-23T10:00:00Z");
  readonly shelf = new Map<string, OutboxEntry>();
  /** Texts that stand in a form and are in its draft. */
  readonly drafts = new Set<string>();
  /** What the device remembers as its own, by the comment's number. */
  readonly own = new Map<number, string>();
  readonly tabs = new Map<number, { tab: MortalTab; outbox: ReturnType<typeof createOutbox> }>();
  readonly #server: Server;
  readonly #isForm: boolean;
  readonly #nextFault: () => Fault;
  #lockedBy: MortalTab | null = null;
  #written = 0;
  isFaultless = false;

  constructor(server: Server, isForm: boolean, nextFault: () => Fault) {
    this.#server = server;
    server.useClock(() => this.now);
    this.#isForm = isForm;
    this.#nextFault = nextFault;
  }

  /** The network as the sources see it. Redirects are followed as browsers do. */
  readonly fetch = async (address: string, { method, headers, body }: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, "http://paper.example");
    const wait = (milliseconds: number) => void (this.now += milliseconds);
    const answer = (request: Request) => this.#server.answer(request);
    const response = await pass(
      new Request(url, { method: method ?? "GET", headers: headers ?? {}, body: body ?? null }),
      this.isFaultless ? "none" : this.#nextFault(),
      answer,
      wait,
    );
    const location = response.headers.get("Location");
    if (response.status !== 302 || location === null) return response;
    const target = new URL(location, url);
    const landed = await answer(new Request(target));
    return Object.defineProperties(landed, { url: { value: target.href }, redirected: { value: true } });
  };

  /** A window by its number; one that died is opened again. */
  open(number: number) {
    const open = this.tabs.get(number);
    if (open && !open.tab.isDead) return open;
    const tab = new MortalTab();
    const opened = { tab, outbox: this.#createOutbox(tab) };
    this.tabs.set(number, opened);
    return opened;
  }

  /** A reader types in a window and presses *Post Comment*. */
  write(number: number, text: string): void {
    const { tab, outbox } = this.open(number);
    this.drafts.add(text);
    this.#written += 1;
    const entry = this.#toEntry(text, `entry${String(this.#written).padStart(6, "0")}`);
    tab.start(async () => outbox.send(await outbox.take(entry)));
  }

  isBusy(number: number): boolean {
    return this.tabs.get(number)?.tab.isBusy ?? false;
  }

  drive(number: number, hopeful: boolean): void {
    const { tab, outbox } = this.open(number);
    tab.start(() => outbox.drive(hopeful));
  }

  /** A reader presses a button in the list. */
  press(number: number, button: "send" | "withdraw", id: string): void {
    const { tab, outbox } = this.open(number);
    tab.start(() => outbox[button](id));
  }

  async run(choose: (count: number) => number, dies: () => boolean): Promise<void> {
    const release = (tab: MortalTab) => {
      if (this.#lockedBy === tab) this.#lockedBy = null;
    };
    await runTabs(
      [...this.tabs.values()].map(({ tab }) => tab),
      choose,
      dies,
      release,
    );
  }

  stored(): Promise<string[]> {
    return this.#server.texts();
  }

  #createOutbox(tab: MortalTab) {
    const api = "/wp-json/";
    return createOutbox({
      read: () => tab.step(() => [...this.shelf.values()].sort((a, b) => a.writtenAt - b.writtenAt)),
      add: (entry) =>
        tab.step(() => {
          this.shelf.set(entry.id, entry);
          this.drafts.delete(entry.draft.content);
        }),
      change: (id, change) =>
        tab.step(() => {
          const stored = this.shelf.get(id);
          const next = stored ? change(stored) : null;
          if (next) this.shelf.set(id, next);
          else this.shelf.delete(id);
          return next;
        }),
      lock: async (work) => {
        await tab.step(
          () => void (this.#lockedBy = tab),
          () => this.#lockedBy === null,
        );
        try {
          return await work(true);
        } finally {
          if (this.#lockedBy === tab) this.#lockedBy = null;
        }
      },
      post: ({ articleId, draft, id }) =>
        tab.step(() =>
          this.#isForm ? postClassicForm(api, articleId, draft) : sendComment(api, articleId, draft, id),
        ),
      find: ({ articleId, draft }) => tab.step(() => findComment(api, articleId, draft)),
      // As the device's shelf of own comments, this one takes only numbers that a server gave.
      keep: ({ draft }, { comment }) =>
        tab.step(() => void (comment.id > 0 && this.own.set(comment.id, draft.content))),
      now: () => this.now,
    });
  }

  #toEntry(text: string, id: string): OutboxEntry {
    const draft: CommentDraft = {
      content: text,
      authorName: "Ada & Sons \\ <Readers>",
      authorEmail: "ada@example.org",
      authorUrl: "",
      parent: 0,
    };
    return {
      id,
      articleId: 1,
      story: { path: "/a-story/", title: "A story" },
      draft,
      writtenAt: this.now + this.#written,
      state: { kind: "queued" },
      attempts: 0,
      mayHaveArrived: false,
      failures: 0,
      triedAt: 0,
      due: 0,
    };
  }
}
