/**
 * The header by which a kept copy is known: when the network last sent it (milliseconds since 1970), and how many bytes it
 * has. src/sources/exchange.ts looks for the same.
 */
const keptHeader = "X-Kept";

/** A copy to be kept, once all of it has come. Rejects where it breaks off. */
export async function toCopy(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  return withHeader(response, bytes, keptHeader, `${Date.now()} ${bytes.byteLength}`);
}

/** When the network sent this copy, milliseconds since 1970; what bears no mark of ours tells by its own date. 0: not known. */
export function keptAt({ headers }: Response): number {
  return Number(headers.get(keptHeader)?.split(" ")[0]) || Date.parse(headers.get("Date") ?? "") || 0;
}

/** How many bytes this copy had when it was made; NaN for what is no copy of ours. */
export function lengthOf({ headers }: Response): number {
  return Number(headers.get(keptHeader)?.split(" ")[1] ?? NaN);
}

/** Whether a copy is still as long as it was: a device that lost power or room leaves halves behind. */
export async function isWhole(copy: Response): Promise<boolean> {
  return (await copy.clone().blob()).size === lengthOf(copy);
}

/** The same answer with one header more. */
export function withHeader(response: Response, body: BodyInit | null, name: string, value: string): Response {
  const headers = new Headers(response.headers);
  headers.set(name, value);
  const { status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}

export function isHtml(response: Response): boolean {
  return response.headers.get("Content-Type")?.includes("text/html") ?? false;
}
