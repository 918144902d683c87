import { askBytes, isUnreachable } from "./http.ts";
import { SourceError } from "./SourceError.ts";

export interface FetchedFile {
  bytes: ArrayBuffer;
  /** As the server named it; null where it did not. */
  type: string | null;
}

/**
 * A file whole and as it is, from the network and nowhere else: neither the browser's cache nor the worker's is asked or filled.
 * @throws SourceError: a page where none was asked for comes from whoever stands in between (a sign-in wall), so it counts as `offline`
 */
export async function fetchFile(url: string, signal?: AbortSignal): Promise<FetchedFile> {
  const { response, bytes } = await askBytes(url, { cache: "no-store" }, signal);
  const { status } = response;
  const type = response.headers.get("Content-Type");
  if (response.ok && !type?.startsWith("text/html")) return { bytes, type };
  const kind = response.ok || isUnreachable(status) ? "offline" : isGone(status) ? "not-found" : "broken";
  throw new SourceError(kind, `${url} answered ${status} and ${type ?? "nothing named"}`);
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
