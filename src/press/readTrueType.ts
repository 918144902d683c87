/** A point of an outline, in font units, y upwards. Between two points off the curve one on it is implied. */
export interface OutlinePoint {
  x: number;
  y: number;
  onCurve: boolean;
}

export interface TrueType {
  unitsPerEm: number;
  ascent: number;
  /** Below the baseline, negative. */
  descent: number;
  lineGap: number;
  /** Font units. */
  advance(character: string): number;
  /** Contours of a glyph that is not made of others; throws for one that is. */
  outline(character: string): OutlinePoint[][];
}

/** Reads what the press needs of a static TrueType font. Throws an Error for a character the font lacks. */
export function readTrueType(font: Buffer): TrueType {
  const table = tableReader(font);
  const [head, hhea, hmtx, loca, glyf] = [table("head"), table("hhea"), table("hmtx"), table("loca"), table("glyf")];
  const metricCount = hhea.readUInt16BE(34);
  const longOffsets = head.readInt16BE(50) === 1;
  const glyphOffset = (glyph: number) =>
    longOffsets ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const glyphOf = characterMap(table("cmap"));
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    lineGap: hhea.readInt16BE(8),
    advance: (character) => hmtx.readUInt16BE(Math.min(glyphOf(character), metricCount - 1) * 4),
    outline: (character) => readOutline(glyf.subarray(glyphOffset(glyphOf(character)))),
  };
}

function tableReader(font: Buffer): (tag: string) => Buffer {
  return (tag) => {
    for (let index = 0; index < font.readUInt16BE(4); index += 1) {
      const entry = 12 + index * 16;
      if (font.toString("latin1", entry, entry + 4) !== tag) continue;
      const offset = font.readUInt32BE(entry + 8);
      return font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    }
    throw new Error(`the font has no table “${tag}”`);
  };
}

/** By the map of the basic plane (format 4). */
function characterMap(cmap: Buffer): (character: string) => number {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (map.readUInt16BE(0) === 4) return (character) => lookUp(map, character);
  }
  throw new Error("the font has no character map of the basic plane");
}

function lookUp(map: Buffer, character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const segments = map.readUInt16BE(6) / 2;
  for (let index = 0; index < segments; index += 1) {
    const end = map.readUInt16BE(14 + index * 2);
    const start = map.readUInt16BE(16 + (segments + index) * 2);
    if (code < start || code > end) continue;
    const delta = map.readUInt16BE(16 + (segments * 2 + index) * 2);
    const rangeAt = 16 + (segments * 3 + index) * 2;
    const range = map.readUInt16BE(rangeAt);
    const glyph = range === 0 ? code : map.readUInt16BE(rangeAt + range + (code - start) * 2);
    if (glyph !== 0) return (glyph + delta) & 0xffff;
  }
  throw new Error(`the font has no “${character}”`);
}

function readOutline(glyph: Buffer): OutlinePoint[][] {
  const contourCount = glyph.readInt16BE(0);
  if (contourCount < 0) throw new Error("the glyph is made of others");
  const ends = Array.from({ length: contourCount }, (_, index) => glyph.readUInt16BE(10 + index * 2));
  const pointCount = (ends.at(-1) ?? -1) + 1;
  let offset = 10 + contourCount * 2;
  offset += 2 + glyph.readUInt16BE(offset);
  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = glyph.readUInt8(offset++);
    const repeat = flag & 8 ? glyph.readUInt8(offset++) : 0;
    for (let count = 0; count <= repeat; count += 1) flags.push(flag);
  }
  const xs = readCoordinates(glyph, offset, flags, 2, 16);
  const ys = readCoordinates(glyph, xs.end, flags, 4, 32);
  const points = flags.map((flag, index) => ({
    x: xs.values[index] ?? 0,
    y: ys.values[index] ?? 0,
    onCurve: (flag & 1) === 1,
  }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/** Running sums of one axis. Bit `short`: one byte, its sign in `same`; else `same` means unchanged. */
function readCoordinates(glyph: Buffer, start: number, flags: readonly number[], short: number, same: number) {
  let [offset, value] = [start, 0];
  const values = flags.map((flag) => {
    if (flag & short) value += glyph.readUInt8(offset++) * (flag & same ? 1 : -1);
    else if (!(flag & same)) {
      value += glyph.readInt16BE(offset);
      offset += 2;
    }
    return value;
  });
  return { values, end: offset };
}
