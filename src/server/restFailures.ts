import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { RestError } from "./restError.ts";

/** Bytes. The longest comment WordPress takes is 65,525. */
const bodyLimitBytes = 100 * 1024;

/** Refuses what is longer than any comment, as WordPress words a refusal. */
export function limitRequests(): MiddlewareHandler {
  const tooLarge = new RestError(413, "rest_request_too_large", "The request is larger than 100 KB.");
  return bodyLimit({
    maxSize: bodyLimitBytes,
    onError: (c) => c.json(tooLarge.toBody(), 413, { Connection: "close" }),
  });
}

/** What a visitor is told of an error, in WordPress' shape; what is a failure of ours goes to the log too. */
export function answerFailure(error: Error, c: Context): Response {
  if (error instanceof RestError) return c.json(error.toBody(), error.status);
  // A visitor who left in the middle of a sentence is no failure of ours.
  if ("code" in error && error.code === "ECONNRESET") return c.body(null, 400);
  console.error(`${c.req.method} ${c.req.path}:`, error);
  const internal = new RestError(500, "rest_internal_error", "Something went wrong on the server.");
  return c.json(internal.toBody(), 500);
}
