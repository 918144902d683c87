import type { TrueType } from "./readTrueType.ts";

/** How often each character comes in a thousand of running English. */
const frequencies: Readonly<Record<string, number>> = {
  " ": 181,
  e: 102,
  t: 75,
  a: 65,
  o: 62,
  i: 57,
  n: 57,
  s: 52,
  r: 49,
  h: 50,
  l: 33,
  d: 35,
  u: 23,
  c: 22,
  m: 20,
  f: 18,
  w: 19,
  g: 16,
  p: 15,
  y: 16,
  b: 12,
  v: 8,
  k: 6,
  ",": 8,
  ".": 7,
  x: 1,
  j: 1,
  q: 1,
  z: 1,
};

/** Average width of a character of English text, in ems. */
export function averageWidth(font: TrueType): number {
  let [sum, count] = [0, 0];
  for (const [character, frequency] of Object.entries(frequencies)) {
    sum += font.advance(character) * frequency;
    count += frequency;
  }
  return sum / count / font.unitsPerEm;
}
