export type Encoding = "br" | "gzip" | "identity";

/** The encoding a client likes best among those at hand; `identity` when it has no other wish. */
export function acceptedEncoding(header: string | undefined, available: readonly Encoding[]): Encoding {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    if (name !== "") weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weigh = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === "identity" ? 0.0001 : (weights.get("*") ?? 0));
  // Sorting is stable: of equal weights the one we prefer wins.
  const [best] = order.filter((encoding) => available.includes(encoding)).sort((a, b) => weigh(b) - weigh(a));
  return best !== undefined && weigh(best) > 0 ? best : "identity";
}

const order: readonly Encoding[] = ["br", "gzip", "identity"];
