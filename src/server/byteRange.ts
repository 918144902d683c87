export interface ByteRange {
  /** First and last byte, counted from 0. */
  from: number;
  to: number;
}

/**
 * The part of a file of `size` bytes that a `Range` header asks for (RFC 9110, 14.2). null: the whole file, also for several parts at once and
 * for what is no range of bytes. `outside`: there is no such part.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | "outside" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.replace(/\s+/g, "") ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    // The end of the file, so many bytes of it.
    const length = Math.min(Number(last), size);
    return length === 0 ? "outside" : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return null;
  return from >= size ? "outside" : { from, to };
}
