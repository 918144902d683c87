/** What may become of a request. `lost`: it took effect, and nobody hears of it. */
export const faults = [
  "none",
  "dropped",
  "lost",
  "silent",
  "silent after it took effect",
  "half an answer",
  "garbage",
  "garbage after it took effect",
  "500",
  "502 after it took effect",
  "503",
  "504 after it took effect",
  "401",
  "403",
  "413",
  "flood",
] as const;
export type Fault = (typeof faults)[number];

/** What the server says, or what stands in front of it; a SourceError follows from each. */
const refusals: Partial<Record<Fault, Response>> = {
  "401": refusal(401, "rest_comment_login_required"),
  "403": refusal(403, "rest_comment_closed"),
  flood: refusal(400, "comment_flood"),
  "413": new Response("<h1>413 Request Entity Too Large</h1>", { status: 413 }),
  "500": new Response("<h1>Fatal error</h1>", { status: 500 }),
  "503": new Response("<h1>Briefly unavailable for scheduled maintenance.</h1>", { status: 503 }),
  garbage: new Response("<!doctype html><title>Log in to the network</title>"),
};

/** A request on its way through a network with one fault, to `server`. `wait` passes the time. */
export async function pass(
  request: Request,
  fault: Fault,
  server: (request: Request) => Promise<Response> | Response,
  wait: (milliseconds: number) => void,
): Promise<Response> {
  const refused = refusals[fault];
  if (refused) return refused.clone();
  if (fault === "dropped") throw new TypeError("Failed to fetch");
  if (fault === "silent") {
    wait(17_000);
    throw new DOMException("The operation timed out.", "TimeoutError");
  }
  const answer = await server(request);
  if (fault === "lost") throw new TypeError("Failed to fetch");
  if (fault === "silent after it took effect") {
    wait(17_000);
    throw new DOMException("The operation timed out.", "TimeoutError");
  }
  if (fault === "502 after it took effect") return new Response("<h1>Bad Gateway</h1>", { status: 502 });
  if (fault === "504 after it took effect") return new Response("", { status: 504 });
  if (fault === "garbage after it took effect") return new Response("Warning: headers already sent", { status: 200 });
  if (fault !== "half an answer") return answer;
  const text = await answer.text();
  const { status } = answer;
  return new Response(text.slice(0, text.length / 2), { status: status === 302 ? 500 : status });
}

function refusal(status: number, code: string): Response {
  return Response.json({ code, message: "No.", data: { status } }, { status });
}
