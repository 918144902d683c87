declare module "subset-font" {
  interface SubsetOptions {
    targetFormat?: "sfnt" | "woff" | "woff2";
    keepFeatures?: string[];
    noHinting?: boolean;
    /** A number pins an axis, a range narrows it; axes not named stay. */
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
  }
  /** The font with the glyphs for `text` alone. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
