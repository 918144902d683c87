/**
 * A window of the browser that may die wherever its program waits. Each step of the program passes two gates, one before it takes
 * effect and one after, before the program hears of it; `runTabs` decides who goes on, and who is dead.
 */
export class MortalTab {
  #gate: { open: () => void; mayOpen: () => boolean } | null = null;
  #isRunning = false;
  #isDead = false;
  #heard: (() => void) | null = null;

  /** One step of the world outside the program. */
  async step<T>(effect: () => T | Promise<T>, mayBegin: () => boolean = () => true): Promise<T> {
    await this.#wait(mayBegin);
    const ended = await Promise.resolve()
      .then(effect)
      .then(
        (value) => () => value,
        (error: unknown) => () => {
          throw error;
        },
      );
    await this.#wait(() => true);
    return ended();
  }

  /** Starts a program in this window. */
  start(program: () => Promise<unknown>): void {
    this.#isRunning = true;
    const end = () => {
      this.#isRunning = false;
      this.#heard?.();
    };
    program().then(end, end);
  }

  /** Resolves when the program waits at a gate or has ended. */
  async settled(): Promise<void> {
    if (!this.#isRunning || this.#isDead || this.#gate) return;
    await new Promise<void>((resolve) => (this.#heard = resolve));
  }

  get isReady(): boolean {
    return this.#gate?.mayOpen() ?? false;
  }

  get isBusy(): boolean {
    return this.#isRunning && !this.#isDead;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  goOn(): void {
    const gate = this.#gate;
    this.#gate = null;
    gate?.open();
  }

  kill(): void {
    this.#isDead = true;
    this.#gate = null;
  }

  async #wait(mayOpen: () => boolean): Promise<void> {
    // What a dead window waits for never comes.
    await new Promise<void>((resolve) => {
      if (!this.#isDead) this.#gate = { open: resolve, mayOpen };
      this.#heard?.();
    });
  }
}

/** Lets the windows' programs run to their end, one step at a time. `choose`: which of those that can; `dies`: whether it does instead. */
export async function runTabs(
  tabs: readonly MortalTab[],
  choose: (count: number) => number,
  dies: () => boolean,
  onDeath: (tab: MortalTab) => void,
): Promise<void> {
  for (;;) {
    for (const tab of tabs) await tab.settled();
    const ready = tabs.filter((tab) => tab.isReady);
    const tab = ready[choose(ready.length)];
    if (!tab) {
      if (tabs.some(({ isBusy }) => isBusy)) throw new Error("The windows wait for one another");
      return;
    }
    if (dies()) {
      tab.kill();
      onDeath(tab);
    } else tab.goOn();
  }
}
