import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const textTypes = new Set([".html", ".js", ".css", ".json", ".svg", ".webmanifest", ".txt", ".xml", ".map"]);

/** Below this an answer fits one packet either way. Bytes. */
const worthwhile = 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export interface CompressionReport {
  files: number;
  bytes: number;
  brotliBytes: number;
}

/**
 * Writes `file.br` and `file.gz` beside each text file over 1 KB, as small as they get: it is done once, and served often. Where they are there
 * already and no older than the file, which is how the server trusts them too, they stay.
 */
export async function compressFolder(folder: string): Promise<CompressionReport> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const queue = entries
    .filter((entry) => entry.isFile() && textTypes.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const report = { files: 0, bytes: 0, brotliBytes: 0 };
  const work = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const sizes = await compressFile(path);
      if (!sizes) continue;
      report.files += 1;
      report.bytes += sizes.bytes;
      report.brotliBytes += sizes.brotliBytes;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return report;
}

interface Sizes {
  bytes: number;
  brotliBytes: number;
}

async function compressFile(path: string): Promise<Sizes | null> {
  const packed = await findPacked(path);
  if (packed) return packed;
  const source = await readFile(path);
  if (source.length <= worthwhile) return null;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_SIZE_HINT]: source.length,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
  };
  const [br, gz] = await Promise.all([toBrotli(source, { params }), toGzip(source, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { bytes: source.length, brotliBytes: br.length };
}

/** What an earlier run made of a file that has not changed since. */
async function findPacked(path: string): Promise<Sizes | null> {
  try {
    const [file, br, gz] = await Promise.all([stat(path), stat(`${path}.br`), stat(`${path}.gz`)]);
    const isOld = Math.min(br.mtimeMs, gz.mtimeMs) < file.mtimeMs;
    return isOld ? null : { bytes: file.size, brotliBytes: br.size };
  } catch {
    return null;
  }
}
