import type { Params } from "./requestParams.ts";
import { RestError } from "./restError.ts";
import { parseRestDate } from "./siteTime.ts";

interface Range {
  min?: number;
  max?: number;
}

interface Problem {
  code: string;
  message: string;
  data: unknown;
}

/**
 * Reads parameters against their schema, as WordPress does: every parameter that does not fit is collected, and `finish`
 * refuses them together. Until then the fallback stands in for a bad value.
 */
export class ParamReader {
  readonly #params: Params;
  readonly #problems = new Map<string, Problem>();

  constructor(params: Params) {
    this.#params = params;
  }

  has(name: string): boolean {
    return (this.#params.get(name) ?? null) !== null;
  }

  /** A whole number within the range (both ends included); `fallback` where it is absent. */
  integer(name: string, fallback: number, { min, max }: Range = {}): number {
    const value = this.#params.get(name) ?? fallback;
    const number = toInteger(value);
    if (number === null)
      return this.#refuse(name, "rest_invalid_type", `${name} is not of type integer.`, fallback, { param: name });
    if ((min !== undefined && number < min) || (max !== undefined && number > max))
      return this.#refuse(name, "rest_out_of_bounds", `${name} must be ${describeRange(min, max)}`, fallback);
    return number;
  }

  /** Whole numbers out of a list or a text with commas or spaces; null where it is absent. */
  integers(name: string): number[] | null {
    if (!this.has(name)) return null;
    return parseList(this.#params.get(name)).map((item, index) => {
      const number = toInteger(item);
      if (number !== null) return number;
      const path = `${name}[${index}]`;
      return this.#refuse(name, "rest_invalid_type", `${path} is not of type integer.`, 0, { param: path });
    });
  }

  /** One of `choices`; `fallback` where it is absent. */
  choice<T extends string>(name: string, choices: readonly T[], fallback: NoInfer<T>): T {
    const value = this.#params.get(name) ?? fallback;
    const known = choices.find((choice) => choice === value);
    if (known !== undefined) return known;
    return this.#refuse(name, "rest_not_in_enum", `${name} is not one of ${joinWords(choices)}.`, fallback);
  }

  /** Text as it was sent; empty where it is absent. */
  text(name: string): string {
    const value = this.#params.get(name) ?? "";
    if (typeof value === "string") return value;
    return this.#refuse(name, "rest_invalid_type", `${name} is not of type string.`, "", { param: name });
  }

  /** A moment in seconds since 1970, read as the site's local time where it names no zone; null where it is absent. */
  date(name: string, timeZone: string): number | null {
    if (!this.has(name)) return null;
    const value = this.#params.get(name);
    const seconds = typeof value === "string" ? parseRestDate(value, timeZone) : null;
    return seconds ?? this.#refuse(name, "rest_invalid_date", "Invalid date.", null);
  }

  /** Refuses a value for a reason of the caller's own. */
  refuse(name: string, code: string, message: string): void {
    this.#refuse(name, code, message, null);
  }

  /** @throws RestError `rest_invalid_param` that names every bad parameter. */
  finish(): void {
    if (this.#problems.size === 0) return;
    const entries = [...this.#problems];
    throw new RestError(400, "rest_invalid_param", `Invalid parameter(s): ${[...this.#problems.keys()].join(", ")}`, {
      params: Object.fromEntries(entries.map(([name, { message }]) => [name, message])),
      details: Object.fromEntries(entries),
    });
  }

  #refuse<T>(name: string, code: string, message: string, fallback: T, data: unknown = null): T {
    if (!this.#problems.has(name)) this.#problems.set(name, { code, message, data });
    return fallback;
  }
}

/** Parts of a list parameter, however it was written. */
export function parseList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string") return [value];
  return value.split(/[\s,]+/).filter((part) => part !== "");
}

/** Numbers beyond what a database id can be are drawn in to the largest that is exact. */
function toInteger(value: unknown): number | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || !/^\s*[+-]?\d+(?:\.0*)?(?:e\+\d+)?\s*$/.test(text)) return null;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(Number.MIN_SAFE_INTEGER, Math.trunc(Number(text))));
}

function describeRange(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `between ${min} (inclusive) and ${max} (inclusive)`;
  return min === undefined ? `less than or equal to ${max}` : `greater than or equal to ${min}`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 3 ? words.join(" and ") : `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}
