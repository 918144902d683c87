import type { Picture } from "#domain/picture.ts";

interface Props {
  picture: Picture;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** Part of what a reader sees first: fetched at once, and before others. */
  eager?: boolean | undefined;
  className?: string | undefined;
}

/** A picture with its size reserved, in the best format and width that the screen can use. */
export function PictureView({ picture, sizes, eager = false, className }: Props) {
  return (
    <picture className={className}>
      {sourcesOf(picture).map(([type, srcSet]) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding="async"
        width={picture.width}
        height={picture.height}
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
