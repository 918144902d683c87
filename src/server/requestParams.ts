import type { Context } from "hono";
import { RestError } from "./restError.ts";

/** What a request says, by name: strings and lists of strings from an address or a form, anything from JSON. */
export type Params = ReadonlyMap<string, unknown>;

/** The parameters of the address. As in PHP `a[]=1&a[]=2` is a list, and of two equal names the last one counts. */
export function queryParams(c: Context): Params {
  const url = c.req.url;
  const start = url.indexOf("?");
  return fromPairs(new URLSearchParams(start < 0 ? "" : url.slice(start + 1)));
}

/**
 * Parameters of the address and the body together, the body first in line. JSON and both kinds of form are read, other
 * types are not, as in WordPress.
 * @throws RestError `rest_invalid_json`
 */
export async function bodyParams(c: Context): Promise<Params> {
  return new Map([...queryParams(c), ...(await readBody(c))]);
}

async function readBody(c: Context): Promise<Params> {
  const type = (c.req.header("Content-Type") ?? "").split(";", 1).join("").trim().toLowerCase();
  if (type === "application/json" || /^application\/[\w.-]+\+json$/.test(type)) return fromJson(await c.req.text());
  if (type === "application/x-www-form-urlencoded") return fromPairs(new URLSearchParams(await c.req.text()));
  if (type === "multipart/form-data") return fromPairs(await readMultipart(c));
  return new Map();
}

/** A multipart body that cannot be read has no parameters: what is missing is then named by the checks that follow. */
async function readMultipart(c: Context): Promise<[string, string][]> {
  try {
    const form = await c.req.formData();
    return [...form]
      .flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []))
      .map(([name, value]) => [name, value]);
  } catch {
    return [];
  }
}

function fromJson(text: string): Params {
  if (text.trim() === "") return new Map();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const details = { json_error_code: 4, json_error_message: "Syntax error" };
    throw new RestError(400, "rest_invalid_json", "Invalid JSON body passed.", details);
  }
  return new Map(typeof json === "object" && json !== null && !Array.isArray(json) ? Object.entries(json) : []);
}

function fromPairs(pairs: Iterable<[string, string]>): Params {
  const params = new Map<string, string | string[]>();
  for (const [name, value] of pairs) {
    const list = /^([^[]+)\[[^\]]*\]$/.exec(name)?.[1];
    if (list === undefined) {
      params.set(name, value);
      continue;
    }
    const known = params.get(list);
    if (Array.isArray(known)) known.push(value);
    else params.set(list, [value]);
  }
  return params;
}
