import MiniSearch from "minisearch";
import type * as v from "valibot";
import type { SearchHit, SearchResults, SnippetPart } from "#domain/search.ts";
import { editionFiles } from "./addresses.ts";
import type { ReadFile } from "./lists.ts";
import type { searchDocumentSchema } from "./schemas.ts";
import { searchSchema } from "./schemas.ts";

type SearchDocument = v.InferOutput<typeof searchDocumentSchema>;

interface SearchIndex {
  engine: MiniSearch<SearchDocument>;
  documents: Map<number, SearchDocument>;
}

const shownHits = 50;
/** Letters of the text around the first hit. */
const snippetLength = 180;
/** Longer questions cost time and find nothing more. */
const longestQuery = 200;

let loading: Promise<SearchIndex> | undefined;

/** Searches the whole edition on the device: prefixes and small slips of the finger count as hits. */
export async function searchEdition(read: ReadFile, query: string, signal?: AbortSignal): Promise<SearchResults> {
  loading ??= loadIndex(read);
  loading.catch(() => (loading = undefined));
  const { engine, documents } = await loading;
  signal?.throwIfAborted();
  const found = engine.search(query.slice(0, longestQuery));
  const hits = found.slice(0, shownHits).flatMap((result) => {
    const document = documents.get(result.id);
    return document ? [toHit(document, result.terms)] : [];
  });
  return { hits, total: found.length };
}

async function loadIndex(read: ReadFile): Promise<SearchIndex> {
  const { documents } = await read(editionFiles.search, searchSchema);
  const engine = new MiniSearch<SearchDocument>({
    fields: ["title", "standfirst", "text"],
    searchOptions: {
      boost: { title: 4, standfirst: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
    },
  });
  engine.addAll(documents);
  return { engine, documents: new Map(documents.map((document) => [document.id, document])) };
}

function toHit(document: SearchDocument, terms: string[]): SearchHit {
  const { path, title, section, publishedAt } = document;
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(escapePattern).join("|")})`, "iu");
  const text = `${document.standfirst} ${document.text}`;
  return { path, section, publishedAt, title: markHits(title, words), snippet: markHits(excerpt(text, words), words) };
}

function excerpt(text: string, words: RegExp): string {
  const hit = Math.max(0, text.search(words));
  const from = hit < snippetLength / 2 ? 0 : text.indexOf(" ", hit - snippetLength / 2) + 1;
  const cut = text.slice(from, from + snippetLength);
  const whole = from + snippetLength < text.length ? `${cut.slice(0, cut.lastIndexOf(" "))}…` : cut;
  return from > 0 ? `…${whole}` : whole;
}

function markHits(text: string, words: RegExp): SnippetPart[] {
  return text
    .split(new RegExp(`(${words.source})`, "iu"))
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}

function escapePattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\-]/g, String.raw`\$&`);
}
