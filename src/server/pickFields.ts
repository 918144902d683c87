import { parseList } from "./ParamReader.ts";
import type { Params } from "./requestParams.ts";

/** The fields that `_fields` asks for, as paths; empty when everything is wanted. */
export function requestedFields(params: Params): string[] {
  return parseList(params.get("_fields") ?? "")
    .filter((field) => typeof field === "string" && field !== "")
    .map(String);
}

/** Whether a top-level field is wanted at all. */
export function isWanted(name: string, fields: readonly string[]): boolean {
  return fields.length === 0 || fields.some((field) => field === name || field.startsWith(`${name}.`));
}

/** The part of an object that `fields` name; a dot leads into nested objects (`content.rendered`). */
export function pickFields(value: object, fields: readonly string[]): object {
  if (fields.length === 0) return value;
  const kept = Object.entries(value).flatMap(([name, child]) => {
    if (fields.includes(name)) return [[name, child] as const];
    const nested = fields.filter((field) => field.startsWith(`${name}.`)).map((field) => field.slice(name.length + 1));
    if (nested.length === 0 || typeof child !== "object" || child === null || Array.isArray(child)) return [];
    const picked = pickFields(child, nested);
    return Object.keys(picked).length > 0 ? [[name, picked] as const] : [];
  });
  return Object.fromEntries(kept);
}
