import { Strategy, type StrategyHandler } from "workbox-strategies";
import { answerSeconds } from "./caches.ts";
import { keptAt } from "./keptCopy.ts";
import { tellPage } from "./tellPage.ts";
import { nothingAfter } from "./nothingAfter.ts";

/** What the network said. */
interface Heard {
  /** null: nothing at all. */
  answer: Response | null;
  /** Fit to be shown, be it a refusal; not a server in trouble, a sign-in wall or half a file. */
  isSound: boolean;
  /** Other than the kept copy. */
  isNews: boolean;
}

const silence: Heard = { answer: null, isSound: false, isNews: false };

type Options = ConstructorParameters<typeof Strategy>[0] & {
  /** What changes by the minute is waited for; all else is shown as it is kept, and the page is told what the network has. */
  changesQuickly?: boolean;
};

/**
 * JSON, kept copy first: the reader has it at once, the network is asked behind it, and the page hears whether there is something
 * newer, which it offers. Where the newest is wanted (`cache: "no-cache"`) the network has a moment. Without a copy its answer
 * is given as it is.
 */
export class NewsStrategy extends Strategy {
  readonly #changesQuickly: boolean;

  constructor({ changesQuickly = false, ...options }: Options) {
    super(options);
    this.#changesQuickly = changesQuickly;
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const kept = await handler.cacheMatch(request);
    const asking = ask(request, handler, kept?.clone(), this.cacheName);
    if (!kept) return (await asking).answer ?? Response.error();
    void handler.waitUntil(
      asking.then(({ answer, isSound, isNews }) => {
        const heard = answer ? "trouble" : "silence";
        const news = isNews ? "newer" : isSound ? "same" : heard;
        return tellPage(handler.event, { type: "asked", url: request.url, at: keptAt(kept), news });
      }),
    );
    const isWaitedFor = this.#changesQuickly || request.cache === "no-cache";
    const inTime = isWaitedFor && (await Promise.race([asking, nothingAfter(answerSeconds)]));
    return inTime && inTime.isSound && inTime.answer ? inTime.answer : kept;
  }
}

/** Asks the network, and keeps what is worth keeping. What is gone (404, 410) is forgotten here too. */
async function ask(
  request: Request,
  handler: StrategyHandler,
  kept: Response | undefined,
  cacheName: string,
): Promise<Heard> {
  try {
    const answer = await handler.fetch(request);
    if (answer.status === 404 || answer.status === 410) {
      const cache = await caches.open(cacheName);
      await cache.delete(request, { ignoreVary: true });
      return { answer, isSound: true, isNews: true };
    }
    if (answer.status >= 500) return { ...silence, answer };
    if (!answer.ok) return { answer, isSound: true, isNews: false };
    const text = await answer.clone().text();
    if (!isJson(text)) return { ...silence, answer };
    // A device without room goes on reading.
    await handler.cachePut(request, answer.clone()).catch(() => false);
    return { answer, isSound: true, isNews: text !== (await kept?.text()) };
  } catch {
    return silence;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
