/** What the site is granted, and what visitors are. Times in milliseconds, sizes in bytes. */
export const siteLimits = {
  /** From a request to the last byte of its answer; for uploads, to the first byte and between any two. */
  timeLimit: 15_000,
  /** The largest answer of the REST API: a hundred posts of the longest kind are a tenth of it. */
  answerBytes: 20 * 1024 * 1024,
  /** Requests at once; whoever asks more waits for their turn. */
  atOnce: 16,
  /** So many may wait; more are turned away. */
  mostWaiting: 512,
  /** For all kept answers together. */
  cacheBytes: 64 * 1024 * 1024,
  /** For answers that there is nothing: there is no end of addresses where nothing is. */
  missingBytes: 2 * 1024 * 1024,
  /** A kept answer is given rather than waiting longer for a new one. */
  slowAfter: 2000,
  /** To find out whether a page is there, before its HTML is answered. */
  lookupTime: 2000,
  /** A REST answer is good for so long; comments, for less. */
  keepTime: 60_000,
  keepCommentsTime: 10_000,
} as const;

export type SiteLimits = { [Limit in keyof typeof siteLimits]: number };
