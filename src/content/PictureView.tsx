import type { BodyPlace } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";

interface Props {
  picture: Picture;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** Part of what a reader sees first: fetched at once, and before others. */
  eager?: boolean | undefined;
  className?: string | undefined;
  /** Beside or beyond the text it stands in. */
  place?: BodyPlace | undefined;
  /** As wide as it is, not as wide as the text. */
  isNatural?: boolean | undefined;
}

/** A picture with its size reserved, in the best format and width that the screen can use. */
export function PictureView({ picture, sizes, eager = false, className, place, isNatural }: Props) {
  return (
    <picture className={className} data-place={place} data-natural={isNatural || undefined}>
      {sourcesOf(picture).map(([type, srcSet]) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding="async"
        width={picture.width || undefined}
        height={picture.height || undefined}
        alt={picture.alt}
        src={picture.src}
      />
    </picture>
  );
}

/** One `srcset` for each format, in the order in which the formats are preferred. */
function sourcesOf(picture: Picture): [type: string, srcSet: string][] {
  const sets = new Map<string, string[]>();
  for (const { src, type, width } of picture.variants) {
    sets.set(type, [...(sets.get(type) ?? []), `${src} ${width}w`]);
  }
  return [...sets].map(([type, set]) => [type, set.join(", ")]);
}
