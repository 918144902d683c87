import * as v from "valibot";
import type { DownloadList, DownloadOffer } from "#domain/download.ts";
import { fetchFile } from "../fetchFile.ts";
import { parseJson } from "../readAnswer.ts";
import { sha256Of } from "../sha256Of.ts";
import { SourceError, isSourceError } from "../SourceError.ts";
import { encodePath } from "./addresses.ts";
import { downloadFiles, downloadIndexSchema, downloadListSchema } from "./downloadSchemas.ts";

/** What an edition offers for taking along; null: it offers nothing. @throws SourceError */
export async function readOffers(base: string, signal?: AbortSignal): Promise<DownloadOffer[] | null> {
  try {
    return (await readFresh(base + downloadFiles.index, downloadIndexSchema, signal)).downloads;
  } catch (error) {
    if (isSourceError(error) && error.kind === "not-found") return null;
    throw error;
  }
}

/** Every file of a download, as of now. @throws SourceError, `broken` for a list that does not come to its own hash */
export async function readDownloadList(base: string, name: string, signal?: AbortSignal): Promise<DownloadList> {
  const url = base + encodePath(downloadFiles.list(name));
  const { title, stories, hash, files } = await readFresh(url, downloadListSchema, signal);
  const lines = files.map(({ file, sha256 }) => `${sha256} ${file}\n`).join("");
  if ((await sha256Of(new TextEncoder().encode(lines))) !== hash)
    throw new SourceError("broken", `${url} does not come to its own hash`);
  return {
    name,
    title,
    stories,
    hash,
    files: files.map(({ file, bytes, sha256, picture = false }) => {
      return { url: base + encodePath(file), bytes, sha256, isPicture: picture };
    }),
  };
}

async function readFresh<T>(url: string, schema: v.GenericSchema<unknown, T>, signal?: AbortSignal): Promise<T> {
  const { bytes } = await fetchFile(url, signal);
  const parsed = v.safeParse(schema, parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.output;
  throw new SourceError("broken", `${url} answered what is no list: ${parsed.issues[0].message}`);
}
