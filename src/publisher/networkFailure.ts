import { SiteError } from "./SiteError.ts";

/** The time limit of a request ran out. */
export class TimeUp extends Error {}

/** Codes of Node's resolver and sockets that mean: the request never left. */
const sentences: Record<string, (url: string, host: string) => string> = {
  ENOTFOUND: (url, host) => `${url} cannot be found: there is no host named ${host}.`,
  EAI_AGAIN: (url, host) => `${url} cannot be found: the name ${host} cannot be looked up just now.`,
  ECONNREFUSED: (url) => `${url} refused the connection.`,
  EHOSTUNREACH: (url, host) => `${url} cannot be reached: no way leads to ${host}.`,
  ENETUNREACH: (url, host) => `${url} cannot be reached: no way leads to ${host}.`,
};

/** What went wrong between us and `url`, in a sentence. `timeLimit` in milliseconds. */
export function toSiteError(cause: unknown, url: string, timeLimit: number): SiteError {
  if (cause instanceof SiteError) return cause;
  const chain = causesOf(cause);
  if (chain.some((error) => error instanceof TimeUp)) {
    const seconds = timeLimit / 1000;
    const limit = `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
    return new SiteError(504, `${url} did not answer in full within ${limit}.`, { cause });
  }
  const code = chain.map(codeOf).find((found) => found !== undefined);
  const sentence = code === undefined ? undefined : sentences[code];
  if (sentence) return new SiteError(503, sentence(url, new URL(url).hostname), { cause });
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|ISSUER|UNABLE_TO/.test(code))
    return new SiteError(503, `${url} cannot be reached safely: its certificate is not accepted (${code}).`, { cause });
  if (code === "ECONNRESET" || code === "EPIPE" || code === "UND_ERR_SOCKET")
    return new SiteError(502, `${url} broke off the connection before its answer was complete.`, { cause });
  const reason = chain.at(-1)?.message ?? String(cause);
  return new SiteError(502, `${url} did not answer as a web server does: ${reason.replace(/\.$/, "")}.`, { cause });
}

/** An error, what caused it, and so on. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && chain.length < 5; next = next.cause) chain.push(next);
  return chain;
}

function codeOf(error: Error): string | undefined {
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
