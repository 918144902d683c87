import type { Picture } from "#domain/picture.ts";

/** Pixels: the widest rendition that is made. */
export const widest = 1600;

/**
 * Where a picture may be had, the best first: the smallest file that is as wide as needed, then ever narrower ones. `width` is
 * the one it is shown at, so that a stamp is not fetched as a poster; screens have up to two pixels for one.
 */
export function candidatesOf({ src, width, variants }: Picture): string[] {
  const needed = Math.min(widest, width > 0 ? width * 2 : widest);
  const byWidth = [...variants].sort((a, b) => a.width - b.width);
  const enough = byWidth.filter((variant) => variant.width >= needed);
  const narrow = byWidth.filter((variant) => variant.width < needed).reverse();
  const isListed = variants.some((variant) => variant.src === src);
  const ordered = [...enough.map((one) => one.src), ...(isListed ? [] : [src]), ...narrow.map((one) => one.src), src];
  return [...new Set(ordered.map((address) => address.replaceAll("%2C", ",")))];
}
