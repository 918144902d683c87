import { arcs } from "./arcs.ts";
import { bands } from "./bands.ts";
import { circles } from "./circles.ts";
import { grid } from "./grid.ts";
import { horizon } from "./horizon.ts";
import type { Palette } from "./palette.ts";
import { paletteOf } from "./palette.ts";
import type { Random } from "./random.ts";
import { seededRandom } from "./random.ts";
import { rays } from "./rays.ts";
import { sheetHeight, sheetWidth } from "./sheet.ts";
import { steps } from "./steps.ts";
import { waves } from "./waves.ts";

/** One way to compose a motif: SVG elements, from the ground up. */
export type Layout = (palette: Palette, random: Random) => string[];

/** What is to be drawn. Without a layout the seed chooses one; without inks the section's are taken. */
export interface PictureOrder {
  motif: string;
  layout?: string;
  inks?: Partial<Pick<Palette, "deep" | "mid" | "light">>;
}

const motifs: Readonly<Record<string, Readonly<Record<string, Layout>>>> = {
  arcs,
  bands,
  circles,
  grid,
  horizon,
  rays,
  steps,
  waves,
};

/** The motifs with their layouts, by name. */
export const motifLayouts: readonly PictureOrder[] = Object.entries(motifs).flatMap(([motif, layouts]) =>
  Object.keys(layouts).map((layout) => ({ motif, layout })),
);

/** A flat composition as SVG, 3:2, the same for the same arguments. Throws an Error for a name it does not know. */
export function drawPicture(seed: string, { motif, layout, inks }: PictureOrder, sectionSlug: string): string {
  const layouts = motifs[motif];
  if (!layouts) throw new Error(`there is no motif “${motif}”`);
  const random = seededRandom(seed);
  const [first = "", ...others] = Object.keys(layouts);
  const chosen = layout ?? random.pick([first, ...others]);
  const draw = layouts[chosen];
  if (!draw) throw new Error(`the motif “${motif}” has no layout “${chosen}”`);
  const elements = draw({ ...paletteOf(sectionSlug), ...inks }, random);
  const size = `viewBox="0 0 ${sheetWidth} ${sheetHeight}" preserveAspectRatio="none"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${elements.join("")}</svg>`;
}
