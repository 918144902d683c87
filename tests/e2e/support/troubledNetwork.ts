import { type IncomingMessage, type ServerResponse, createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What becomes of a request: it passes; nobody answers; nothing but half of the answer comes; it never reaches the server; it takes
 * effect, and the connection breaks; it takes effect, and nobody answers; it passes so many milliseconds later; or somebody else
 * answers.
 */
export type Trouble =
  | "pass"
  | "stall"
  | "half"
  | "dropped"
  | "lost"
  | "hushed"
  | { after: number }
  | { status: number; type: string; body: string };

type Rule = (path: string, method: string) => Trouble;

/** A network between the browser and the paper, which does as it is told. */
export interface TroubledNetwork {
  readonly url: string;
  /** From now on the rule decides; `path` is without the question. What stalls goes on stalling. */
  trouble(rule: Rule): void;
  /** From now on this is told of whatever the server answered, before the answer goes on its way. */
  whenAnswered(hear: (path: string, method: string) => void): void;
  /** What stalls goes on no longer: its connections break. */
  cut(): void;
  /** From now on what passes goes there. */
  leadTo(upstream: string): void;
  stop(): Promise<void>;
}

/** What a wall of an airport or a hotel answers to everything. */
export const signInWall: Trouble = {
  status: 200,
  type: "text/html",
  body: "<!doctype html><html><head><title>Airport</title></head><body><h1>Welcome to the airport</h1></body></html>",
};

export async function createTroubledNetwork(upstream: string): Promise<TroubledNetwork> {
  let target = upstream;
  let rule: Rule = () => "pass";
  let hear: (path: string, method: string) => void = () => {};
  const stalled = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", target);
    const { method = "GET" } = request;
    const trouble = rule(url.pathname, method);
    if (trouble === "dropped") return void response.destroy();
    if (trouble === "stall" || trouble === "hushed") stalled.add(response.on("close", () => stalled.delete(response)));
    if (trouble === "stall") return;
    if (typeof trouble === "object" && "status" in trouble) {
      response.writeHead(trouble.status, { "Content-Type": trouble.type, "Cache-Control": "no-store" });
      response.end(request.method === "HEAD" ? undefined : trouble.body);
      return;
    }
    const goOn = () =>
      pass(request, response, url, (answer) => {
        hear(url.pathname, method);
        if (trouble === "lost") response.destroy();
        else if (trouble !== "hushed") handOver(answer, response, trouble === "half");
      });
    if (typeof trouble !== "object") return goOn();
    const timer = setTimeout(goOn, trouble.after);
    response.on("close", () => clearTimeout(timer));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    trouble: (next) => void (rule = next),
    leadTo: (next) => void (target = next),
    whenAnswered: (next) => void (hear = next),
    cut: () => {
      for (const response of stalled) response.destroy();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  answered: (answer: IncomingMessage) => void,
): void {
  const asking = ask(url, { method: request.method, headers: { ...request.headers, host: url.host } }, answered);
  asking.on("error", () => response.destroy());
  request.pipe(asking);
}

function handOver(answer: IncomingMessage, response: ServerResponse, isHalf: boolean): void {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  if (!isHalf) return void answer.on("error", () => response.destroy()).pipe(response);
  const chunks: Buffer[] = [];
  answer.on("data", (chunk: Buffer) => chunks.push(chunk));
  answer.on("end", () => {
    const whole = Buffer.concat(chunks);
    response.write(whole.subarray(0, whole.length >> 1), () => response.destroy());
  });
}
