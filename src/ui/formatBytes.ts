const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** `840 byte`, `144 kB`, `1.2 MB`: a size in steps of a thousand, with one decimal below ten. */
export function formatBytes(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  const maximumFractionDigits = step > 0 && value < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits,
  }).format(value);
}
