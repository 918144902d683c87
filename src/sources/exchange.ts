/** Whether the network answered a request; a copy that the worker kept says nothing of it. */
type Exchange = "answered" | "unanswered";

let tell: (exchange: Exchange) => void = () => {};

/** Who hears of every request's end: one listener for the whole paper. */
export function hearExchanges(listener: (exchange: Exchange) => void): void {
  tell = listener;
}

/** The header by which the worker marks a kept copy; sw/soundJson.ts writes the same. */
const keptHeader = "X-Kept";

export function reportAnswered(response: Response): void {
  if (!response.headers.has(keptHeader)) tell("answered");
}

export function reportUnanswered(): void {
  tell("unanswered");
}
