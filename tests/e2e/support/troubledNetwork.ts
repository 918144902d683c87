import { type IncomingMessage, type ServerResponse, createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";

/** What becomes of a request: it passes; nobody answers; nothing but half of the answer comes; or somebody else answers. */
export type Trouble = "pass" | "stall" | "half" | { status: number; type: string; body: string };

/** A network between the browser and the paper, which does as it is told. */
export interface TroubledNetwork {
  readonly url: string;
  /** From now on the rule decides; `path` is without the question. What stalls goes on stalling. */
  trouble(rule: (path: string) => Trouble): void;
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
  let rule: (path: string) => Trouble = () => "pass";
  const server = createServer((request, response) => {
    const trouble = rule(new URL(request.url ?? "/", target).pathname);
    if (trouble === "stall") return;
    if (typeof trouble === "object") {
      response.writeHead(trouble.status, { "Content-Type": trouble.type, "Cache-Control": "no-store" });
      response.end(request.method === "HEAD" ? undefined : trouble.body);
    } else pass(request, response, target, trouble === "half");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    trouble: (next) => void (rule = next),
    leadTo: (next) => void (target = next),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function pass(request: IncomingMessage, response: ServerResponse, target: string, isHalf: boolean): void {
  const url = new URL(request.url ?? "/", target);
  const asking = ask(url, { method: request.method, headers: { ...request.headers, host: url.host } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (!isHalf) return void answer.pipe(response);
    const chunks: Buffer[] = [];
    answer.on("data", (chunk: Buffer) => chunks.push(chunk));
    answer.on("end", () => {
      const whole = Buffer.concat(chunks);
      response.write(whole.subarray(0, whole.length >> 1), () => response.destroy());
    });
  });
  asking.on("error", () => response.destroy());
  request.pipe(asking);
}
