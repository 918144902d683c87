import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";

/** What the site answered, as it would be handed on. */
interface SoundAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Answers instead of the site; `sound` is what the site itself would have said, 502 where it says nothing. */
export type Trouble = (response: ServerResponse, sound: () => Promise<SoundAnswer>, request: IncomingMessage) => void;

export interface TroubledSite {
  /** Without a slash at the end. */
  readonly url: string;
  /** From now on what is asked of these addresses is answered so; null: all is well again. */
  trouble(where: RegExp, how: Trouble | null): void;
  stop(): Promise<void>;
}

/**
 * Stands before the WordPress at `site` and believes itself to be it: every address in an answer is its own. What it is
 * asked for it hands on, but for what it is told to spoil. Without a site every address is its own to answer, with 404.
 */
export async function startTroubledSite(site?: string): Promise<TroubledSite> {
  let where = /^$/;
  let how: Trouble | null = null;
  const server = createServer((request, response) => {
    // Whoever asked may be gone by now, and the site with them: a promise that nobody hears would fail the test that runs then.
    const sound = () => (site ? ask(site, url, request).catch(() => noAnswer) : Promise.resolve(nothingHere));
    (how && where.test(request.url ?? "") ? how : handOn)(response, sound, request);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    url,
    trouble(newWhere, newHow) {
      where = newWhere;
      how = newHow;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

const handOn: Trouble = (response, sound) =>
  void sound().then(({ status, headers, body }) => response.writeHead(status, headers).end(body));

const noAnswer: SoundAnswer = { status: 502, headers: {}, body: "" };
const nothingHere: SoundAnswer = { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not Found</h1>" };

/** Pictures are spoilt on the way, as text; no test looks at them. */
async function ask(site: string, own: string, request: IncomingMessage): Promise<SoundAnswer> {
  const { origin } = request.headers;
  const [theirs, ours] = [new URL(site).host, new URL(own).host];
  const answer = await fetch(`${site}${request.url ?? "/"}`, {
    method: request.method === "HEAD" ? "GET" : (request.method ?? "GET"),
    // By it WordPress lets another origin read what it says.
    headers: origin ? { origin } : {},
    redirect: "manual",
  });
  const headers: Record<string, string> = {};
  for (const [name, value] of answer.headers) {
    if (!/^(?:connection|content-length|date|host|transfer-encoding)$/.test(name))
      headers[name] = value.replaceAll(theirs, ours);
  }
  return { status: answer.status, headers, body: (await answer.text()).replaceAll(theirs, ours) };
}

const json = { "content-type": "application/json; charset=UTF-8" };
const html = { "content-type": "text/html; charset=UTF-8" };

const latin = { "content-type": "application/json; charset=ISO-8859-1" };

/** WordPress escapes every letter beyond ASCII: here they stand as they are. */
const unescape = (json: string) => (json === "" ? "" : JSON.stringify(JSON.parse(json)));

/** All that was seen to come back in a WordPress' stead. */
export const troubles = {
  failing: (response) =>
    response.writeHead(500, html).end("<!doctype html><h1>Error establishing a database connection</h1>"),
  html: (response) => response.writeHead(200, html).end("<!doctype html><title>Coming soon</title><p>Coming soon.</p>"),
  warned: (response, sound) =>
    void sound().then(({ status, headers, body }) =>
      response
        .writeHead(status, headers)
        .end(`<br />\n<b>Warning</b>: Undefined array key "x" in <b>/srv/x.php</b> on line <b>3</b><br />\n${body}`),
    ),
  truncated: (response, sound) =>
    void sound().then(({ status, headers, body }) =>
      response.writeHead(status, headers).end(body.slice(0, body.length / 2)),
    ),
  broken: (response, sound) =>
    void sound().then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(body)) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    }),
  silent: () => undefined,
  circling: (response, _, request) => response.writeHead(301, { Location: request.url ?? "/" }).end(),
  latin: (response, sound) =>
    void sound().then(({ status, headers, body }) =>
      response.writeHead(status, { ...headers, ...latin }).end(Buffer.from(unescape(body), "latin1")),
    ),
  mislabelled: (response, sound) =>
    void sound().then(({ status, headers, body }) =>
      response.writeHead(status, { ...headers, ...latin }).end(unescape(body)),
    ),
  closed: (response) =>
    response
      .writeHead(401, json)
      .end('{"code":"rest_disabled","message":"The REST API is disabled.","data":{"status":401}}'),
  locked: (response) =>
    response
      .writeHead(401, { ...html, "WWW-Authenticate": "Basic" })
      .end("<!doctype html><h1>Authorization Required</h1>"),
  forbidden: (response) => response.writeHead(403, html).end("<!doctype html><h1>403 Forbidden</h1>"),
} satisfies Record<string, Trouble>;
