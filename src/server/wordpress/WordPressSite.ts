import type { DiscoveredSite, SiteLocation } from "#publisher/discoverSite.ts";
import { discoverSite } from "#publisher/discoverSite.ts";
import { limitAtOnce, TooManyWaiting } from "#publisher/limitAtOnce.ts";
import type { SiteSection } from "#publisher/sections.ts";
import { readSections } from "#publisher/sections.ts";
import { SiteError } from "#publisher/SiteError.ts";
import type { SiteIdentity } from "#publisher/siteIdentity.ts";
import { toSiteIdentity } from "#publisher/siteIdentity.ts";
import { siteLimits } from "./siteLimits.ts";

export interface SiteOptions {
  /** The publisher's address, as they gave it. */
  address: string;
  /** Milliseconds that the site may take for one answer. */
  timeLimit: number;
  /** Requests at once, and how many more may wait for their turn. */
  atOnce?: number;
  mostWaiting?: number;
  /** Told once in a sentence when the site fails, and once when it is back. */
  log: (sentence: string) => void;
}

/** The publisher's site, found when first needed and found anew for as long as it is not there. */
export class WordPressSite {
  readonly #options: SiteOptions;
  #location: SiteLocation | undefined;
  #discovery: Promise<DiscoveredSite> | undefined;
  #sections: SiteSection[] = [];
  #failure = "";

  readonly #inTurn: ReturnType<typeof limitAtOnce>;

  constructor(options: SiteOptions) {
    this.#options = options;
    this.#inTurn = limitAtOnce(options.atOnce ?? siteLimits.atOnce, options.mostWaiting ?? siteLimits.mostWaiting);
  }

  get address(): string {
    return this.#options.address;
  }

  /** Runs what asks something of the site for a reader, few at a time. @throws SiteError where too many wait */
  async inTurn<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await this.#inTurn(ask);
    } catch (error) {
      if (!(error instanceof TooManyWaiting)) throw error;
      throw new SiteError(503, `${this.address} is asked for more than it can answer just now.`);
    }
  }

  /**
   * Where the site's parts are. Known from the first success on, whatever becomes of the site.
   * @throws SiteError
   */
  async location(): Promise<SiteLocation> {
    return this.#location ?? this.#discover();
  }

  /**
   * What `/site.json` holds, asked anew.
   * @throws SiteError
   */
  async identity(ownOrigin: boolean): Promise<SiteIdentity> {
    const found = await this.#discover();
    try {
      this.#sections = await readSections(found.apiRoot, this.#options.timeLimit);
    } catch (error) {
      // A paper without its menu is better than none.
      if (!(error instanceof SiteError)) throw error;
      this.#options.log(error.message);
    }
    return toSiteIdentity(found, this.#sections, ownOrigin);
  }

  #discover(): Promise<DiscoveredSite> {
    const { address, timeLimit } = this.#options;
    this.#discovery ??= discoverSite(address, timeLimit)
      .then(
        (found) => this.#succeed(found),
        (error: unknown) => this.#fail(error),
      )
      .finally(() => (this.#discovery = undefined));
    return this.#discovery;
  }

  #succeed(found: DiscoveredSite): DiscoveredSite {
    if (this.#failure !== "") this.#options.log(`${this.address} answers again.`);
    this.#failure = "";
    this.#location = found;
    return found;
  }

  #fail(error: unknown): never {
    if (error instanceof SiteError && error.message !== this.#failure) {
      this.#failure = error.message;
      this.#options.log(error.message);
    }
    throw error;
  }
}
