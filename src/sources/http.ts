import * as v from "valibot";
import { isNewestWanted, reportAnswered, reportUnanswered } from "./exchange.ts";
import { decodeText, describeText, parseJson } from "./readAnswer.ts";
import { SourceError } from "./SourceError.ts";
import { plainText } from "./wordpress/plainText.ts";

/** No reader waits longer for one answer; a little longer than our own server waits for a site, so that its words arrive. Milliseconds. */
const timeLimit = 17_000;

export interface Parsed<T> {
  value: T;
  headers: Headers;
}

/** What came back for a form, whatever its status. */
export interface FormAnswer {
  status: number;
  /** Where redirects led; the address of the form itself where there were none. */
  url: string;
  isRedirected: boolean;
  text: string;
  /** undefined: the text is no JSON. */
  json: unknown;
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** What WordPress' REST API sends with every refusal. */
const refusalSchema = v.object({ code: v.string(), message: v.string() });

/**
 * GET an address and parse the JSON it answers.
 * @throws SourceError of every kind; an abort by the caller passes through as it is.
 */
export async function getJson<T>(
  url: string,
  schema: Schema<T>,
  signal?: AbortSignal,
  init?: RequestInit,
): Promise<Parsed<T>> {
  return requestJson(url, { headers: { Accept: "application/json" }, ...init }, schema, signal);
}

interface PostOptions {
  signal?: AbortSignal | undefined;
  /** More than the two that say what is sent and expected. */
  headers?: Record<string, string> | undefined;
}

/** POST a JSON body and parse the JSON it answers. Errors as for `getJson`. */
export async function postJson<T>(
  url: string,
  body: unknown,
  schema: Schema<T>,
  { signal, headers: more }: PostOptions = {},
): Promise<Parsed<T>> {
  const headers = { Accept: "application/json", "Content-Type": "application/json", ...more };
  return requestJson(url, { method: "POST", headers, body: JSON.stringify(body) }, schema, signal);
}

/** POST a form as a browser would, and follow where it leads. @throws SourceError `offline` when no answer came back. */
export async function postForm(url: string, fields: Record<string, string>, signal?: AbortSignal): Promise<FormAnswer> {
  const headers = { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" };
  const init = { method: "POST", headers, body: new URLSearchParams(fields).toString() };
  const { response, text } = await ask(url, init, signal);
  const { status, redirected } = response;
  return { status, url: response.url || url, isRedirected: redirected, text, json: parseJson(text) };
}

/** The methods that an address allows, as its `Allow` header names them (same origin only); empty where it does not say. */
export async function readAllowed(url: string, signal?: AbortSignal): Promise<string[]> {
  const { response } = await ask(url, { method: "OPTIONS" }, signal);
  return response.headers.get("Allow")?.toUpperCase().split(/,\s*/) ?? [];
}

async function requestJson<T>(
  url: string,
  init: RequestInit,
  schema: Schema<T>,
  signal?: AbortSignal,
): Promise<Parsed<T>> {
  const { response, text } = await ask(url, init, signal);
  const json = parseJson(text);
  if (!response.ok) throw toRefusal(response.status, url, text, json);
  const result = v.safeParse(schema, json);
  if (result.success) return { value: result.output, headers: response.headers };
  const fault = json === undefined ? describeText(text) : describeIssue(result.issues[0]);
  throw new SourceError("broken", `${nameOf(url)} answered ${response.status} and ${fault}`);
}

async function ask(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<{ response: Response; text: string }> {
  const { response, bytes } = await askBytes(url, init, signal);
  return { response, text: decodeText(bytes, response.headers.get("Content-Type")) };
}

/** The only request. @throws SourceError `offline`; an abort by the caller passes through as it is */
export async function askBytes(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<{ response: Response; bytes: ArrayBuffer }> {
  const limit = AbortSignal.timeout(timeLimit);
  try {
    const cache = isNewestWanted() ? "no-cache" : "default";
    const response = await fetch(url, { cache, ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
    reportAnswered(response, signal, init.method === "POST" || init.cache === "no-store");
    return { response, bytes: await response.arrayBuffer() };
  } catch (cause) {
    if (signal?.aborted) throw cause;
    reportUnanswered();
    const [why, code] = limit.aborted
      ? [`within ${timeLimit / 1000} seconds`, "timeout"]
      : [`(${String(cause)})`, null];
    throw new SourceError("offline", `No answer from ${nameOf(url)} ${why}`, { code, cause });
  }
}

/** What stands in front of a server refuses for it, without its words. */
const codes = new Map([
  [413, "rest_request_too_large"],
  [429, "too_many_requests"],
]);

/** The server's own words where it has any, and always its address. A status without words of WordPress comes from what stands in front of it. */
function toRefusal(status: number, url: string, text: string, json: unknown): SourceError {
  const refusal = v.safeParse(refusalSchema, json);
  const code = refusal.success ? refusal.output.code : (codes.get(status) ?? null);
  const message = refusal.success
    ? `${plainText(refusal.output.message)} (${nameOf(url)} answered ${status} ${code})`
    : `${nameOf(url)} answered ${status} and ${describeText(text)}`;
  if (isUnreachable(status)) return new SourceError("offline", message, { code });
  if (status === 404 || status === 410) return new SourceError("not-found", message, { code });
  const isRefusal = status < 500 && (code !== null || status === 401 || status === 403);
  return new SourceError(isRefusal ? "refused" : "broken", message, { code });
}

/** What stands in front of the server answers for it: it is down, being mended, or too slow. */
export function isUnreachable(status: number): boolean {
  return status === 503 || status === 504;
}

/** An address as messages name it: without what only says how the answer is cut, and without a reader's password. */
function nameOf(url: string): string {
  return url.replace(/([?&])(?:_fields|_embed|password)=[^&]*/g, "$1").replace(/[?&]+$|(?<=[?&])&+/g, "");
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
