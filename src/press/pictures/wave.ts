import { at, n, sheetWidth } from "./sheet.ts";

/** One regular wave; units of the sheet. `start` is where a crest stands. */
export interface Wave {
  y: number;
  /** Crest to trough, along the sheet. */
  half: number;
  amplitude: number;
  start: number;
}

/** Control points this far along make a cubic curve a very good cosine. */
const ease = 0.3642;

/** Path data of a wave from beyond one edge of the sheet to beyond the other, or between `from` and `to`. */
function waveLine({ y, half, amplitude, start }: Wave, from = 0, to = sheetWidth): string {
  const first = Math.floor((from - start) / half);
  const level = (count: number) => y + (count % 2 === 0 ? -amplitude : amplitude);
  let data = `M${at([start + first * half, level(first)])}`;
  for (let count = first; start + count * half < to; count += 1) {
    const x = start + count * half;
    data += `C${at([x + ease * half, level(count)])} ${at([x + (1 - ease) * half, level(count + 1)])} ${at([x + half, level(count + 1)])}`;
  }
  return data;
}

/** Everything below a wave, or down to `depth` below it with the same wave as its lower edge. */
export function waveBody(wave: Wave): string {
  return `${waveLine(wave)}V800H${n(-2 * wave.half)}Z`;
}

/** A wave as a ribbon drawn with a broad pen. */
export function ribbon(wave: Wave, stroke: string, width: number, style = ""): string {
  return `<path d="${waveLine(wave)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"${style}/>`;
}
