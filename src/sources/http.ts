import * as v from "valibot";
import { SourceError } from "./SourceError.ts";

/** No reader waits longer for one answer. Milliseconds. */
const timeLimit = 15_000;

export interface Parsed<T> {
  value: T;
  headers: Headers;
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** What WordPress' REST API sends with every refusal. */
const refusalSchema = v.object({ code: v.string(), message: v.string() });

/**
 * GET an address and parse the JSON it answers.
 * @throws SourceError of every kind; an abort by the caller passes through as it is.
 */
export async function getJson<T>(url: string, schema: Schema<T>, signal?: AbortSignal): Promise<Parsed<T>> {
  return requestJson(url, { headers: { Accept: "application/json" } }, schema, signal);
}

/** POST a JSON body and parse the JSON it answers. Errors as for `getJson`. */
export async function postJson<T>(
  url: string,
  body: unknown,
  schema: Schema<T>,
  signal?: AbortSignal,
): Promise<Parsed<T>> {
  const headers = { Accept: "application/json", "Content-Type": "application/json" };
  return requestJson(url, { method: "POST", headers, body: JSON.stringify(body) }, schema, signal);
}

async function requestJson<T>(
  url: string,
  init: RequestInit,
  schema: Schema<T>,
  signal?: AbortSignal,
): Promise<Parsed<T>> {
  const limit = AbortSignal.timeout(timeLimit);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new SourceError("offline", `No answer from ${url}`, { cause });
  }
  const json = parseJson(text);
  if (!response.ok) throw toRefusal(response.status, url, json);
  const result = v.safeParse(schema, json);
  if (!result.success) throw new SourceError("broken", `${url}: ${describeIssue(result.issues[0])}`);
  return { value: result.output, headers: response.headers };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toRefusal(status: number, url: string, json: unknown): SourceError {
  const refusal = v.safeParse(refusalSchema, json);
  const code = refusal.success ? refusal.output.code : null;
  const message = refusal.success ? refusal.output.message : `${url} answered ${status}`;
  if (status === 404 || status === 410) return new SourceError("not-found", message, { code });
  if (status >= 500 || code === null) return new SourceError("broken", message, { code });
  return new SourceError("refused", message, { code });
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
