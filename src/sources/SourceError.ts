/**
 * All that can go wrong between a reader and the news.
 * `not-found`: it does not exist. `refused`: the server understood and said no; `code` says why.
 * `offline`: no answer came (no network, no server, too slow). `broken`: an answer came that makes no sense.
 */
export type SourceErrorKind = "not-found" | "refused" | "offline" | "broken";

export class SourceError extends Error {
  readonly kind: SourceErrorKind;
  /** The server's own code for a refusal, e.g. `comment_duplicate`; `timeout` where it took too long; null where there is none. */
  readonly code: string | null;

  constructor(kind: SourceErrorKind, message: string, options: { code?: string | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "SourceError";
    this.kind = kind;
    this.code = options.code ?? null;
  }
}

export function isSourceError(error: unknown): error is SourceError {
  return error instanceof SourceError;
}
