import type { IncomingHttpHeaders, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { answerDefault } from "./fakeRoutes.ts";

export interface Received {
  method: string;
  /** As it was sent, query included. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answer = (request: Received, response: ServerResponse, site: FakeWordPress) => void;

export interface FakeOptions {
  /** Where the site lies on its host, with slashes at both ends. */
  folder?: string;
  /** `plain`: the REST API is at `?rest_route=/`. */
  permalinks?: "pretty" | "plain";
  /** How a page names the REST API. */
  names?: "header" | "html" | "nowhere";
}

/** A WordPress as far as the server meets one: real sockets, no PHP. Everything it was asked is in `requests`. */
export class FakeWordPress {
  readonly requests: Received[] = [];
  /** Answers instead of the usual ones, by REST route (`wp/v2/posts`) or path (`/blog/x/`). */
  readonly answers = new Map<string, Answer>();
  readonly options: Required<FakeOptions>;
  readonly #server: Server;
  #port = 0;

  private constructor(options: FakeOptions) {
    this.options = { folder: "/", permalinks: "pretty", names: "header", ...options };
    this.#server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (text: string) => (body += text));
      request.on("end", () => {
        const received = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
        this.requests.push(received);
        const answer = this.answers.get(this.routeOf(received.url) ?? new URL(received.url, this.origin).pathname);
        (answer ?? answerDefault)(received, response, this);
      });
    });
  }

  static async start(options: FakeOptions = {}): Promise<FakeWordPress> {
    const site = new FakeWordPress(options);
    await site.comeBack();
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get home(): string {
    return this.origin + this.options.folder;
  }

  get apiRoot(): string {
    return this.home + (this.options.permalinks === "plain" ? "?rest_route=/" : "wp-json/");
  }

  /** The REST route that an address means, without its first slash; undefined for another address. */
  routeOf(url: string): string | undefined {
    const { pathname, searchParams } = new URL(url, this.origin);
    const { folder, permalinks } = this.options;
    if (permalinks === "plain") return searchParams.get("rest_route")?.replace(/^\//, "");
    return pathname.startsWith(`${folder}wp-json`) ? pathname.slice(`${folder}wp-json/`.length) : undefined;
  }

  /** How often a REST route was asked. */
  count(route: string): number {
    return this.requests.filter(({ url }) => this.routeOf(url) === route).length;
  }

  last(): Received {
    const last = this.requests.at(-1);
    if (!last) throw new Error("It was not asked anything");
    return last;
  }

  async die(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async comeBack(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("No port");
    this.#port = address.port;
  }
}

/** Says this and nothing else. */
export function says(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json; charset=UTF-8", ...headers }).end(body);
  };
}

/** Takes the request and is silent; `start`: what it says before it falls silent. */
export function stalls(start?: string): Answer {
  return (_request, response) => {
    if (start === undefined) return;
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100000" });
    response.write(start);
  };
}
