import { answerSearches } from "./answerSearches.ts";

/** The worker that searches the device: a thread of its own, so that no frame of the page waits for it. */
answerSearches({
  hear: (listener) => addEventListener("message", ({ data }) => listener(data)),
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to the one page that started it
  tell: (message) => postMessage(message),
});
