import { JSDOM } from "jsdom";

/** What `content/` asks of a browser. */
const globals = ["document", "DOMParser", "Comment", "Element", "Node", "NodeFilter", "Text"] as const;

let opened: Promise<typeof import("#content/toStory.ts")> | undefined;

/**
 * The door for stories (`content/toStory.ts`) outside a browser. It reads HTML by the browser's own parser, so one window of
 * jsdom lends its: nothing is ever loaded or run in it.
 */
export function openDom(): Promise<typeof import("#content/toStory.ts")> {
  opened ??= (async () => {
    const { window } = new JSDOM();
    for (const name of globals) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
    return import("#content/toStory.ts");
  })();
  return opened;
}
