import { seen } from "#tests/support/commentTexts.ts";

/** What became of comments that were sent. */
export interface Tally {
  sent: number;
  once: number;
  doubled: string[];
  /** Neither on the server nor in the list. */
  lost: string[];
  /** Not on the server, and in the list with what can be done about them. */
  waiting: string[];
}

/** `stored`: everything in the database. `waiting`: what the reader sees in the list. */
export function count(sent: string[], stored: string[], waiting: string[]): Tally {
  const times = new Map<string, number>();
  for (const text of stored.map(seen)) times.set(text, (times.get(text) ?? 0) + 1);
  const timesOf = (text: string) => times.get(seen(text)) ?? 0;
  const away = sent.filter((text) => timesOf(text) === 0);
  return {
    sent: sent.length,
    once: sent.filter((text) => timesOf(text) === 1).length,
    doubled: sent.filter((text) => timesOf(text) > 1),
    lost: away.filter((text) => !waiting.includes(text)),
    waiting: away.filter((text) => waiting.includes(text)),
  };
}

/** One line of a table, for who reads the log. */
export function printTally(target: string, { sent, once, doubled, lost, waiting }: Tally): void {
  console.log(
    `${target}: ${sent} sent, ${once} on the server once, ${doubled.length} doubled, ${lost.length} lost, ${waiting.length} waiting visibly`,
  );
}
