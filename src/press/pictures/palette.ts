/** Inks of one section. Paper, ink and red are the same in all: one paper, one press, one red. */
export interface Palette {
  paper: string;
  ink: string;
  red: string;
  /** Carries weight: dark enough for paper to show on it. */
  deep: string;
  /** The section's own colour. */
  mid: string;
  /** Nearly paper. */
  light: string;
}

const shared = { paper: "#efe6d3", ink: "#221e1b", red: "#b4271f" };

const palettes: Readonly<Record<string, Palette>> = {
  "political-ideologies": { ...shared, deep: "#27425a", mid: "#c7ab7b", light: "#c3ccca" },
  world: { ...shared, deep: "#22575c", mid: "#d29f45", light: "#b5cbc6" },
  economy: { ...shared, deep: "#37553f", mid: "#9fb08b", light: "#e0c98d" },
  science: { ...shared, deep: "#313e6b", mid: "#8e9cc0", light: "#e3c3a2" },
  technology: { ...shared, deep: "#3a4148", mid: "#5d8aa3", light: "#c6d0c0" },
  culture: { ...shared, deep: "#593049", mid: "#cf9a3b", light: "#dcb0a0" },
};

export function paletteOf(sectionSlug: string): Palette {
  const palette = palettes[sectionSlug];
  if (!palette) throw new Error(`there is no palette for the section “${sectionSlug}”`);
  return palette;
}
