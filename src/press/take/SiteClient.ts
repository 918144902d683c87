import * as v from "valibot";
import { SiteError } from "#publisher/SiteError.ts";
import type { Arrival } from "#publisher/followSite.ts";
import { followSite } from "#publisher/followSite.ts";
import { NotJson, readJson } from "#publisher/readJson.ts";
import { plainText } from "#sources/wordpress/plainText.ts";
import { limitAtOnce } from "#publisher/limitAtOnce.ts";
import { readRetryAfter } from "../readRetryAfter.ts";

export interface ClientOptions {
  /** Milliseconds for one answer. */
  timeLimit: number;
  /** How often one thing is asked for before it is given up. */
  attempts: number;
  /** Waits; milliseconds. */
  pause: (time: number) => Promise<void>;
}

/** The site answered, and not with what was asked for. */
export class AnswerError extends SiteError {
  /** Its HTTP status. */
  readonly answered: number;

  constructor(answered: number, message: string) {
    super(502, message);
    this.answered = answered;
  }
}

/** Requests at once: a site on a small host still has readers. */
const atOnce = 4;
/** A site that wants to be left alone for longer is asked again all the same; milliseconds. */
const longestPause = 120_000;
const firstPause = 1000;
/** The largest answer of the REST API: a hundred posts of the longest kind are a tenth of it. Bytes. */
const jsonBytes = 64 * 1024 * 1024;

const refusalSchema = v.object({ message: v.string() });

/** Asks a publisher's site politely: few requests at once, none again before the site wants it. */
export class SiteClient {
  readonly #options: ClientOptions;
  readonly #inTurn = limitAtOnce(atOnce);
  #requests = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.#requests;
  }

  /** GETs JSON. @throws SiteError */
  async json<T>(
    url: string,
    schema: v.GenericSchema<unknown, T>,
    attempts?: number,
  ): Promise<{ value: T; headers: Headers }> {
    const { headers, bytes } = await this.get(url, "application/json", jsonBytes, attempts);
    try {
      const result = v.safeParse(schema, readJson(bytes, headers.get("Content-Type")).value);
      if (result.success) return { value: result.output, headers };
      const [issue] = result.issues;
      throw new AnswerError(
        200,
        `${url} answered with JSON that is something else: ${v.getDotPath(issue) ?? ""} ${issue.message}.`,
      );
    } catch (error) {
      if (error instanceof NotJson) throw new AnswerError(200, `${url} answered with ${error.message}.`);
      throw error;
    }
  }

  /** GETs anything, again where the site is too busy or failed. @throws SiteError; AnswerError for a status of 400 or more */
  get(url: string, accept: string, maxBytes: number, attempts = this.#options.attempts): Promise<Arrival> {
    return this.#inTurn(async () => {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await this.#ask(url, accept, maxBytes);
        if ("arrival" in outcome) return outcome.arrival;
        if (!outcome.mayPass || attempt >= attempts) throw outcome.error;
        await this.#options.pause(Math.min(outcome.wait ?? firstPause * 2 ** (attempt - 1), longestPause));
      }
    });
  }

  async #ask(url: string, accept: string, maxBytes: number): Promise<Outcome> {
    this.#requests += 1;
    try {
      const arrival = await followSite(url, accept, { timeLimit: this.#options.timeLimit, maxBytes });
      const { status, headers } = arrival;
      if (status < 400) return { arrival };
      const error = new AnswerError(status, `${url} answered ${status}${wordsOf(arrival)}.`);
      return { error, mayPass: status === 429 || status >= 500, wait: readRetryAfter(headers) };
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      return { error, mayPass: !/more than \d/.test(error.message), wait: undefined };
    }
  }
}

type Outcome = { arrival: Arrival } | { error: SiteError; mayPass: boolean; wait: number | undefined };

function wordsOf({ bytes, headers }: Arrival): string {
  try {
    const refusal = v.safeParse(refusalSchema, readJson(bytes, headers.get("Content-Type")).value);
    return refusal.success ? `: ${plainText(refusal.output.message).replace(/\.$/, "")}` : "";
  } catch {
    return "";
  }
}
