import * as v from "valibot";
import { inlineBodyTags } from "#domain/body.ts";
import { articleSchema } from "../edition/schemas.ts";
import type { KeptStory } from "./KeptStory.ts";

/** The body is not checked element by element: nothing but its words is taken. */
const storySchema = v.object({
  ...v.pick(articleSchema, ["path", "title", "standfirst", "section", "publishedAt"]).entries,
  body: v.array(v.unknown()),
});

const inline: ReadonlySet<unknown> = new Set(inlineBodyTags);

/** What a story's file of an edition says; null where it is none. */
export function readEditionStory(json: unknown): KeptStory | null {
  const parsed = v.safeParse(storySchema, json);
  if (!parsed.success) return null;
  const { body, ...story } = parsed.output;
  return { ...story, text: wordsOf(body).trim() };
}

function wordsOf(node: unknown): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(wordsOf).join("");
  if (typeof node !== "object" || node === null || !("tag" in node)) return "";
  return ("children" in node ? wordsOf(node.children) : "") + (inline.has(node.tag) ? "" : " ");
}
