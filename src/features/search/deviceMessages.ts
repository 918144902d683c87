import * as v from "valibot";
import type { SearchHit } from "#domain/search.ts";

/** What the page asks of the worker that searches the device. */
export interface Question {
  id: number;
  query: string;
  /** How many stories the answer may tell of, at most; each has its text read for the words around what was found. */
  most: number;
}

/** What the worker tells: an answer, that there is none, or how far it has read what is new on the device. */
export type DeviceMessage =
  | { type: "answer"; id: number; hits: SearchHit[]; total: number; stories: number }
  | { type: "failure"; id: number }
  | { type: "progress"; read: number; of: number };

const questionSchema = v.object({ id: v.number(), query: v.string(), most: v.number() });

const parts = v.array(v.object({ text: v.string(), hit: v.boolean() }));
const messageSchema: v.GenericSchema<unknown, DeviceMessage> = v.union([
  v.object({
    type: v.literal("answer"),
    id: v.number(),
    hits: v.array(
      v.object({
        path: v.pipe(v.string(), v.regex(/^\/(?!\/)/)),
        title: parts,
        snippet: parts,
        section: v.nullable(v.object({ slug: v.string(), name: v.string() })),
        publishedAt: v.string(),
      }),
    ),
    total: v.number(),
    stories: v.number(),
  }),
  v.object({ type: v.literal("failure"), id: v.number() }),
  v.object({ type: v.literal("progress"), read: v.number(), of: v.number() }),
]);

export function readQuestion(data: unknown): Question | null {
  const parsed = v.safeParse(questionSchema, data);
  return parsed.success ? parsed.output : null;
}

export function readDeviceMessage(data: unknown): DeviceMessage | null {
  const parsed = v.safeParse(messageSchema, data);
  return parsed.success ? parsed.output : null;
}
