/** What a load brought, and what may be done with it. */
export interface Loaded<T> {
  value: T;
  /**
   * `keep`: for its time, and to fall back on. `brief`: for seconds, instead of what was kept (a refusal). `pass`: not at
   * all. `failed`: not at all, and what was kept before is better.
   */
  verdict: "keep" | "brief" | "pass" | "failed";
}

export interface Found<T> {
  value: T;
  /** Seconds since it was loaded. */
  age: number;
  /** Past its time: the site does not answer, or not soon enough. */
  isStale: boolean;
}

export interface CacheOptions<T> {
  /** Bytes a value takes in memory. */
  sizeOf: (value: T) => number;
  /** Bytes for all values; the ones asked for least lately go first. */
  maxBytes?: number;
  /** Milliseconds that a new answer may take before the old one is given instead. */
  slowAfter?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

interface Entry<T> {
  value: T;
  size: number;
  loadedAt: number;
  freshUntil: number;
  /** No fallback is asked for again before this. */
  retryAt: number;
  isBrief: boolean;
}

/** Milliseconds: what is kept may stand in for a site that is down; refusals are kept; a failing site is left in peace. */
const staleLimit = 24 * 60 * 60 * 1000;
const briefTime = 5000;
const retryAfter = 5000;

/**
 * Answers by key, each for its own time, in memory. Simultaneous requests for one key become one load. What is past its
 * time is still given, for a day, where a new answer fails or is slow.
 */
export class AnswerCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #loading = new Map<string, Promise<Loaded<T>>>();
  readonly #sizeOf: (value: T) => number;
  readonly #maxBytes: number;
  readonly #slowAfter: number;
  readonly #now: () => number;
  #bytes = 0;

  constructor({ sizeOf, maxBytes = 64 * 1024 * 1024, slowAfter = 2000, now = Date.now }: CacheOptions<T>) {
    this.#sizeOf = sizeOf;
    this.#maxBytes = maxBytes;
    this.#slowAfter = slowAfter;
    this.#now = now;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /**
   * The answer to `key`, kept or loaded. `time`: milliseconds that a new one is good for.
   * @throws what `load` throws, where nothing kept can stand in
   */
  async get(key: string, time: number, load: () => Promise<Loaded<T>>): Promise<Found<T>> {
    const kept = this.#touch(key);
    if (kept && this.#now() < kept.freshUntil) return this.#found(kept, false);
    const fallback = kept && !kept.isBrief && this.#now() - kept.loadedAt <= staleLimit ? kept : undefined;
    if (fallback && this.#now() < fallback.retryAt) return this.#found(fallback, true);
    const loading = this.#loading.get(key) ?? this.#load(key, time, load);
    if (!fallback) return { value: (await loading).value, age: 0, isStale: false };
    const loaded = await this.#soon(loading);
    if (loaded && loaded.verdict !== "failed") return { value: loaded.value, age: 0, isStale: false };
    fallback.retryAt = this.#now() + retryAfter;
    return this.#found(fallback, true);
  }

  /** Has the answers of these keys asked for anew; they stay as fallbacks. Loads under way are not kept. */
  expire(isMeant: (key: string) => boolean): void {
    for (const [key, entry] of this.#entries) if (isMeant(key)) entry.freshUntil = entry.retryAt = 0;
    for (const key of this.#loading.keys()) if (isMeant(key)) this.#loading.delete(key);
  }

  /** Lets go of what was kept under a key, also as a fallback. */
  forget(key: string): void {
    this.#drop(key);
  }

  #load(key: string, time: number, load: () => Promise<Loaded<T>>): Promise<Loaded<T>> {
    const loading = load().then(
      (loaded) => {
        if (this.#loading.get(key) !== loading) return loaded;
        this.#loading.delete(key);
        if (loaded.verdict === "keep") this.#keep(key, loaded.value, time, false);
        if (loaded.verdict === "brief") this.#keep(key, loaded.value, Math.min(time, briefTime), true);
        return loaded;
      },
      (error: unknown) => {
        if (this.#loading.get(key) === loading) this.#loading.delete(key);
        throw error;
      },
    );
    this.#loading.set(key, loading);
    return loading;
  }

  /** What is loaded in time; null when it is not, or fails. */
  async #soon(loading: Promise<Loaded<T>>): Promise<Loaded<T> | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.#slowAfter);
    });
    return Promise.race([loading.catch(() => null), late]).finally(() => clearTimeout(timer));
  }

  #found({ value, loadedAt }: Entry<T>, isStale: boolean): Found<T> {
    return { value, age: Math.max(0, Math.floor((this.#now() - loadedAt) / 1000)), isStale };
  }

  /** The entry of a key, put last in the line of those to go. */
  #touch(key: string): Entry<T> | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  #keep(key: string, value: T, time: number, isBrief: boolean): void {
    this.#drop(key);
    const size = this.#sizeOf(value) + 2 * key.length;
    if (size > this.#maxBytes / 4) return;
    const loadedAt = this.#now();
    this.#entries.set(key, { value, size, loadedAt, freshUntil: loadedAt + time, retryAt: 0, isBrief });
    this.#bytes += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
