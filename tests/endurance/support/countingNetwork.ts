import { createServer, request } from "node:http";
import type { Socket } from "node:net";

/** The network between a browser and the paper: it counts what passes, takes its time, and can be cut. */
export interface CountingNetwork {
  readonly url: string;
  /** How often each path was asked for and answered. */
  readonly passed: ReadonlyMap<string, number>;
  /** Every connection breaks, and none comes about, until it is mended. */
  cut(): void;
  mend(): void;
  /** From now on each story is held back for so many milliseconds; those that are under way as long as before. */
  holdBack(milliseconds: number): void;
  /** Lets no more than so many stories through, each counted once; what is asked beyond them waits until more are let through. */
  letThrough(stories: number): void;
  close(): Promise<void>;
}

/** Stands before `target`, and holds each story back for so many milliseconds. */
export async function startNetwork(target: string, milliseconds: number): Promise<CountingNetwork> {
  const passed = new Map<string, number>();
  const sockets = new Set<Socket>();
  const stories = new Set<string>();
  const waiting: (() => void)[] = [];
  let most = Infinity;
  let isCut = false;
  let delay = milliseconds;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? "/";
    const pass = () => {
      const onward = request(new URL(path, target), { method: asked.method, headers: asked.headers }, (got) => {
        passed.set(path, (passed.get(path) ?? 0) + 1);
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      onward.on("error", () => answer.destroy());
      asked.pipe(onward);
    };
    const passStory = () => {
      // Whoever asked may be gone by now.
      if (answer.destroyed) return;
      if (!stories.has(path) && stories.size >= most) return void waiting.push(passStory);
      stories.add(path);
      pass();
    };
    if (path.startsWith("/edition/articles/")) setTimeout(passStory, delay);
    else pass();
  });
  server.on("connection", (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("No port was given.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    passed,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => void (isCut = false),
    holdBack: (next) => void (delay = next),
    letThrough: (next) => {
      most = next;
      for (const goOn of waiting.splice(0)) goOn();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
