/** How long a headline is, for the size it is set in; undefined: every size holds it. */
export function headlineLength(headline: string): "long" | "very-long" | undefined {
  if (headline.length > 110) return "very-long";
  return headline.length > 60 ? "long" : undefined;
}
