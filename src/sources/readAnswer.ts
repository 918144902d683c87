import { plainText } from "./wordpress/plainText.ts";

/**
 * The text of an answer. UTF-8 whatever its headers claim, if it is UTF-8 (nothing else looks like it by chance); else what they
 * claim; else UTF-8 with replacement characters.
 */
export function decodeText(bytes: ArrayBuffer, contentType: string | null): string {
  const claimed = /charset="?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  return decodeAs("utf-8", bytes) ?? decodeAs(claimed ?? "utf-8", bytes) ?? new TextDecoder().decode(bytes);
}

function decodeAs(charset: string, bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The JSON of an answer, also below warnings that PHP printed before it; undefined where there is none. Only a line or a tag
 * may end before it: the tail of an answer that broke off must never pass for an answer.
 */
export function parseJson(text: string): unknown {
  const whole = tryJson(text);
  if (whole !== undefined || /^\s*[[{]/.test(text)) return whole;
  const brackets = /[[{]/g;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const at = brackets.exec(text)?.index;
    if (at === undefined) return undefined;
    const value = isBeginning(text, at) ? tryJson(text.slice(at)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Brackets looked at before an answer counts as none; a page of somebody else may hold thousands. */
const mostTries = 50;

/** Whether what stands at `at` begins like the JSON of an API, behind the end of a line or of a tag. */
function isBeginning(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const isBehindEnd = before.trimEnd().endsWith(">") || before.slice(before.trimEnd().length).includes("\n");
  return isBehindEnd && /^(?:\[\s{0,99}[{\]]|\{\s{0,99}")/.test(text.slice(at, at + 110));
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer without usable JSON was, in words. */
export function describeText(text: string): string {
  const start = text.slice(0, 4_000);
  if (start.trim() === "") return "nothing";
  if (/^\s*[[{]/.test(start)) return `JSON that is damaged or breaks off after ${text.length} characters`;
  const kind = /<(?:!doctype|html|head|body|p|br)\b/i.test(start) ? "a page" : "text";
  return `${kind} where JSON was due: “${plainText(start).slice(0, 80)}”`;
}
