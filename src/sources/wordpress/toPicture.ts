import type { Picture } from "#domain/picture.ts";
import { plainText } from "./plainText.ts";
import { hostOf } from "./postPath.ts";
import type { MediaWire } from "./postSchemas.ts";
import { isOwnOrigin, wordPressFolder } from "./restAddress.ts";
import type { SiteFile } from "./siteFile.ts";

/** Room for a drawing that says nothing of its size (WordPress measures no SVG). Pixels. */
const unmeasured = { width: 1200, height: 800 };
/** Pixels: WordPress offers no larger rendition either, for originals may be of any size. */
const widestOffered = 2048;
const wideEnough = 1000;
const uploads = "wp-content/uploads/";

/** A featured picture; null where it is no picture, or not the site's own. */
export function toPicture(media: MediaWire | null | undefined, site: SiteFile): Picture | null {
  const full = media && toVariant({ ...media, ...media.media_details }, site);
  if (!full) return null;
  const { width, height, sizes } = media.media_details;
  const isMeasured = width > 0 && height > 0;
  const others = Object.values(sizes).flatMap((size) =>
    size && isWhole(size, width, height) ? (toVariant(size, site) ?? []) : [],
  );
  const offered = others.filter((variant) => variant.width <= widestOffered);
  const needsFull = width <= widestOffered || !offered.some((variant) => variant.width >= wideEnough);
  const byWidth = new Map([...offered, ...(needsFull ? [full] : [])].map((variant) => [variant.width, variant]));
  return {
    alt: media.alt_text.trim(),
    ...(isMeasured ? { width, height } : unmeasured),
    src: full.src,
    variants: isMeasured ? [...byWidth.values()].sort((a, b) => a.width - b.width) : [],
    caption: plainText(media.caption) || undefined,
  };
}

function toVariant(
  { source_url, mime_type, width }: { source_url: string; mime_type: string; width: number },
  site: SiteFile,
) {
  const src = mediaAddress(source_url, site);
  return src && mime_type.startsWith("image/") ? { src, type: mime_type, width } : null;
}

/** Thumbnails may be cropped, and a crop is another picture. WordPress rounds each side to whole pixels. */
function isWhole(size: { width: number; height: number }, width: number, height: number): boolean {
  return size.width > 0 && Math.abs((size.width * height) / width - size.height) <= 2;
}

/**
 * Where a file of the site is loaded from: on our own origin where that passes uploads on. null: it is another host's, or no
 * upload. WordPress' CDN is a detour: it names the site in its path.
 */
function mediaAddress(address: string, { api, home }: SiteFile): string | null {
  const direct = address.replace(/^https?:\/\/i[0-3]\.wp\.com\//i, "https://");
  if (!URL.canParse(direct, home) || hostOf(direct, home) !== hostOf(home, home)) return null;
  const url = new URL(direct, home);
  if (!isOwnOrigin(api)) return new URL(home).origin + url.pathname + url.search;
  const at = url.pathname.indexOf(uploads);
  return at < 0 ? null : wordPressFolder(api) + url.pathname.slice(at) + url.search;
}
