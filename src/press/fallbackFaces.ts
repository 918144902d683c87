import { averageWidth } from "./averageWidth.ts";
import type { FontStyle } from "./fontSources.ts";
import { measuredNewsreader } from "./fontSources.ts";

/**
 * Average widths in ems, by averageWidth(), of faces that readers may have: on Linux, on Apple's and Microsoft's systems, on
 * Android. Gelasio is made to the widths of Georgia.
 */
const substitutes = [
  { like: "DejaVu", style: "normal", weights: "400 500", width: 0.5088, names: ["DejaVu Serif"] },
  { like: "DejaVu", style: "normal", weights: "501 650", width: 0.5618, names: ["DejaVu Serif Bold"] },
  { like: "DejaVu", style: "italic", weights: "400 650", width: 0.5088, names: ["DejaVu Serif Italic"] },
  {
    like: "Georgia",
    style: "normal",
    weights: "400 500",
    width: 0.4364,
    names: ["Georgia", "Gelasio", "Gelasio Regular"],
  },
  {
    like: "Georgia",
    style: "normal",
    weights: "501 650",
    width: 0.5085,
    names: ["Georgia Bold", "Georgia-Bold", "Gelasio Bold"],
  },
  {
    like: "Georgia",
    style: "italic",
    weights: "400 650",
    width: 0.4453,
    names: ["Georgia Italic", "Georgia-Italic", "Gelasio Italic"],
  },
  {
    like: "Noto",
    style: "normal",
    weights: "400 500",
    width: 0.4752,
    names: ["Noto Serif", "NotoSerif-Regular", "NotoSerif"],
  },
  { like: "Noto", style: "normal", weights: "501 650", width: 0.5045, names: ["Noto Serif Bold", "NotoSerif-Bold"] },
  {
    like: "Noto",
    style: "italic",
    weights: "400 650",
    width: 0.4612,
    names: ["Noto Serif Italic", "NotoSerif-Italic"],
  },
] as const;

/** Newsreader as the page uses it: text at reading size, headlines large and heavier. */
const uses: Readonly<Record<string, { style: FontStyle; wght: number; opsz: number }>> = {
  "normal 400 500": { style: "normal", wght: 400, opsz: 20 },
  "normal 501 650": { style: "normal", wght: 560, opsz: 40 },
  "italic 400 650": { style: "italic", wght: 400, opsz: 20 },
};

/**
 * `@font-face` rules that give a reader's own serif the measure of Newsreader, so that nothing moves when it arrives: a family for
 * each serif, since a browser looks for all the faces of a family, and goes on to the next only where it found none. Each name
 * asked for is a question to another process before the first paint.
 */
export async function fallbackFaces(): Promise<string[]> {
  const rules: string[] = [];
  for (const { like, style, weights, width, names } of substitutes) {
    const use = uses[`${style} ${weights}`];
    if (!use) throw new Error(`nothing is measured for ${style} ${weights}`);
    const font = await measuredNewsreader(use.style, use.wght, use.opsz);
    const scale = averageWidth(font) / width;
    const share = (units: number) => percent(units / font.unitsPerEm / scale);
    rules.push(`@font-face {
  font-family: "Newsreader ${like}";
  font-style: ${style};
  font-weight: ${weights};
  src: ${names.map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${percent(scale)};
  ascent-override: ${share(font.ascent)};
  descent-override: ${share(-font.descent)};
  line-gap-override: ${share(font.lineGap)};
}`);
  }
  return rules;
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`;
}
