/** The sentences we have for what can go wrong; an error that says nothing of its kind is `broken`. */
const kinds = ["not-found", "refused", "offline", "broken"] as const;
export type FailureKind = (typeof kinds)[number];

export function failureKind(error: unknown): FailureKind {
  const kind = error instanceof Error && "kind" in error ? error.kind : null;
  return kinds.find((known) => known === kind) ?? "broken";
}
