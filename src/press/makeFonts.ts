import { mkdir, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { fallbackFaces } from "./fallbackFaces.ts";
import type { FontStyle } from "./fontSources.ts";
import { newsreader } from "./fontSources.ts";

/** `npm run fonts`: subsets Newsreader to public/fonts/ and writes the rules that stand in every page: src/ui/fonts.css, fallbackFonts.css. */
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join("");
const letters = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜŒ";
const signs = "\u00a0£§©«°»±×½¿¡·–—‘’“”…€−′″↑↓→←↩";

/** Proportional and tabular figures are chosen by the page. All are lining: the files as published hold no old-style ones. */
const keepFeatures = ["kern", "liga", "pnum", "tnum", "ccmp"];

/** The page sets nothing lighter than 400 or heavier than 650, and no italics but in text and quotations. */
const weights = { normal: { min: 400, max: 650 }, italic: 400 } as const;
const opticalSizes = { min: 20, max: 72 } as const;

const faces = [];
await mkdir("public/fonts", { recursive: true });
for (const style of ["normal", "italic"] as const) {
  const file = style === "normal" ? "newsreader.woff2" : "newsreader-italic.woff2";
  const font = await subsetFont(await newsreader(style), ascii + letters + signs, {
    targetFormat: "woff2",
    keepFeatures,
    noHinting: true,
    variationAxes: { wght: weights[style], opsz: opticalSizes },
  });
  await writeFile(`public/fonts/${file}`, font);
  console.log(`public/fonts/${file}: ${(font.length / 1024).toFixed(1)} KB`);
  faces.push(face(style, file));
}

function face(style: FontStyle, file: string): string {
  const weight = weights[style];
  return `@font-face {
  font-family: Newsreader;
  font-style: ${style};
  font-weight: ${typeof weight === "number" ? weight : `${weight.min} ${weight.max}`};
  font-display: swap;
  src: url("/fonts/${file}") format("woff2");
}`;
}

// Named only where it is to be had: a browser looks among the fonts of the device for a family that no rule describes, and long.
const named = `:root {
  --type: Newsreader;
}`;

const opening = "/* Written by src/press/makeFonts.ts: do not edit. */";
const files = { fonts: [...faces, named], fallbackFonts: await fallbackFaces() };
for (const [name, rules] of Object.entries(files)) {
  await writeFile(`src/ui/${name}.css`, `${[opening, ...rules].join("\n\n")}\n`);
  console.log(`src/ui/${name}.css written.`);
}
