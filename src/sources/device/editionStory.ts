import * as v from "valibot";
import { inlineBodyTags } from "#domain/body.ts";
import { articleSchema } from "../edition/schemas.ts";
import type { KeptStory } from "./KeptStory.ts";

const { path, title, standfirst, section, publishedAt } = articleSchema.entries;

const headSchema = v.object({ path, title, standfirst, section, publishedAt });

const inline: ReadonlySet<unknown> = new Set(inlineBodyTags);

/** What a story's file of an edition says; null where it is none. Of the body, which is not checked, nothing but words is taken. */
export function readEditionStory(json: unknown): KeptStory | null {
  const head = v.safeParse(headSchema, json);
  const hasBody = typeof json === "object" && json !== null && "body" in json && Array.isArray(json.body);
  return head.success && hasBody ? { ...head.output, text: wordsOf(json.body).trim() } : null;
}

function wordsOf(node: unknown): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(wordsOf).join("");
  if (typeof node !== "object" || node === null || !("tag" in node)) return "";
  return ("children" in node ? wordsOf(node.children) : "") + (inline.has(node.tag) ? "" : " ");
}
