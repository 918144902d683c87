/** One rendition of a picture: same motif, one format, one width. */
interface PictureVariant {
  src: string;
  /** MIME type, e.g. `image/avif`. */
  type: string;
  /** Pixels. */
  width: number;
}

/** A picture with its size reserved and everything a screen may pick from. */
export interface Picture {
  /** What a reader who cannot see the picture is told; empty for mere ornament. */
  alt: string;
  /** Intrinsic pixels of `src`: they fix the aspect ratio before a byte arrives. */
  width: number;
  height: number;
  /** What a browser without any listed format loads. */
  src: string;
  variants: PictureVariant[];
  caption?: string | undefined;
  credit?: string | undefined;
}
