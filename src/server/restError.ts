import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A refusal as WordPress words it: `{ code, message, data: { status, … } }`. `message` may hold HTML entities. */
export class RestError extends Error {
  readonly code: string;
  readonly status: ContentfulStatusCode;
  readonly details: Record<string, unknown>;

  constructor(status: ContentfulStatusCode, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = "RestError";
    this.code = code;
    this.status = status;
    this.details = details;
  }

  /** The body of the answer. */
  toBody() {
    return { code: this.code, message: this.message, data: { status: this.status, ...this.details } };
  }
}
