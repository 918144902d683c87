import type { Client } from "@libsql/client";
import type { Context } from "hono";
import type { ServerEnv } from "./clientAddress.ts";
import { clientAddress, requestOrigin } from "./clientAddress.ts";
import type { CommentRules } from "./comments/commentRepository.ts";
import { CommentRepository } from "./comments/commentRepository.ts";
import { Edition } from "./edition.ts";
import { ViewCounter } from "./ViewCounter.ts";

export interface ApiOptions extends Partial<CommentRules> {
  database: Client;
  /** Folder of the edition that comments and readings belong to. */
  editionDir: string;
  /** Believe what one proxy in front says of a visitor's address and scheme. */
  trustProxy?: boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** What the answering functions share. */
export class ApiContext {
  readonly comments: CommentRepository;
  readonly views: ViewCounter;
  readonly edition: Edition;
  readonly rules: CommentRules;
  readonly now: () => number;
  readonly #trustProxy: boolean;

  constructor({
    database,
    editionDir,
    moderation = "none",
    floodSeconds = 15,
    trustProxy = false,
    now = Date.now,
  }: ApiOptions) {
    this.comments = new CommentRepository(database);
    this.views = new ViewCounter(database);
    this.edition = new Edition(editionDir);
    this.rules = { moderation, floodSeconds };
    this.now = now;
    this.#trustProxy = trustProxy;
  }

  addressOf(c: Context<ServerEnv>): string {
    return clientAddress(c, this.#trustProxy);
  }

  originOf(c: Context<ServerEnv>): string {
    return requestOrigin(c, this.#trustProxy);
  }
}
