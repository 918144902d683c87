/** https://www.w3.org/TR/webdriver2/#elements: the name under which an element's id travels. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export type ElementReference = Record<typeof elementKey, string>;

/** A session of WebDriver at `origin`: commands over HTTP, their paths below the session's. */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  static async open(origin: string, capabilities: Record<string, unknown>): Promise<WebDriver> {
    const words = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await send<{ sessionId: string }>("POST", `${origin}/session`, words);
    return new WebDriver(`${origin}/session/${sessionId}`);
  }

  get<Value>(command: string): Promise<Value> {
    return send("GET", `${this.#session}/${command}`);
  }

  post<Value>(command: string, words: Record<string, unknown> = {}): Promise<Value> {
    return send("POST", `${this.#session}/${command}`, words);
  }

  delete(command: string): Promise<unknown> {
    return send("DELETE", `${this.#session}/${command}`);
  }

  end(): Promise<unknown> {
    return send("DELETE", this.#session);
  }
}

export function idOf(element: ElementReference): string {
  return element[elementKey];
}

/** @throws Error with WebDriver's own name for what went wrong */
async function send<Value>(method: string, url: string, words?: Record<string, unknown>): Promise<Value> {
  const response = await fetch(url, { method, ...(words && { body: JSON.stringify(words) }) });
  const { value } = (await response.json()) as { value: Value };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
