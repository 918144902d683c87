import { decodeText, describeText, parseJson } from "#sources/readAnswer.ts";

/** Text that should have been JSON and is not; the message continues "… answered with". */
export class NotJson extends Error {}

/**
 * What an answer in JSON says, and its text, as tolerantly as the reader takes it: in another character set if the answer
 * names it, and below warnings that PHP printed before it.
 * @throws NotJson
 */
export function readJson(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): { value: unknown; text: string } {
  const text = decodeText(bytes.buffer, contentType);
  const value = parseJson(text);
  if (value === undefined) throw new NotJson(describeText(text));
  return { value, text };
}
