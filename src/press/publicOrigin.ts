/** A setting that cannot be used; the message is a sentence for whoever set it. */
export class OriginError extends Error {}

export interface PublicOrigin {
  /** `https://news.example`, without a slash at the end. */
  origin: string;
  /** Whether the publisher named it; otherwise it is where `npm start` listens. */
  isKnown: boolean;
}

/** Said by each program that prints addresses for others, once. `origin`: what they name instead. */
export const unknownOrigin = (origin: string) =>
  `SITE_URL is not set: feeds, maps and link previews name ${origin}. Set it to the paper's own address, such as https://news.example.`;

/**
 * Where readers find the paper, out of SITE_URL; without one, where `npm start` listens, out of PORT.
 * @throws OriginError
 */
export function readPublicOrigin(env: Record<string, string | undefined>): PublicOrigin {
  const text = env.SITE_URL?.trim() ?? "";
  const port = /^\d{1,5}$/.test(env.PORT ?? "") ? env.PORT : "4173";
  if (text === "") return { origin: `http://127.0.0.1:${port}`, isKnown: false };
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
  if (!isPlain)
    throw new OriginError(
      `SITE_URL must be the address of the paper's front page with nothing behind the host, such as https://news.example; it is "${text}".`,
    );
  return { origin: url.origin, isKnown: true };
}
