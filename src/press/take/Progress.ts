/** As much of a stream as is written to. */
export interface Screen {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Milliseconds between two changes of the one line that a terminal shows. */
const pace = 100;

/** Tells how far a taking has come: on a terminal by one line that changes, elsewhere by a line for each quarter of a step. */
export class Progress {
  readonly #screen: Screen;
  #step = "";
  #shown = -1;
  #drawnAt = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** `step` names what is being done, e.g. `Stories`. */
  tell(step: string, done: number, of: number): void {
    if (step !== this.#step) this.#shown = -1;
    this.#step = step;
    const isDone = done >= of;
    const part = of === 0 ? 4 : Math.floor((done / of) * 4);
    if (this.#screen.isTTY) {
      const now = Date.now();
      if (!isDone && now - this.#drawnAt < pace) return;
      this.#drawnAt = now;
      this.#screen.write(`\r\x1b[2K${step}: ${done} of ${of}${isDone ? "\n" : ""}`);
    } else if (part > this.#shown) {
      this.#screen.write(`${step}: ${done} of ${of}\n`);
    }
    this.#shown = part;
  }

  say(sentence: string): void {
    this.#screen.write(`${this.#screen.isTTY ? "\r\x1b[2K" : ""}${sentence}\n`);
  }
}
