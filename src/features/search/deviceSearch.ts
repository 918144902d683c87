import { useSyncExternalStore } from "react";
import type { SearchHit } from "#domain/search.ts";
import { createSignal } from "#ui/signal.ts";
import { trustedUrl } from "#ui/trustedUrl.ts";
import { readDeviceMessage } from "./deviceMessages.ts";
// oxlint-disable-next-line import/default -- the module exports nothing: with `?worker&url` Vite gives the address of its built file as the default export
import workerUrl from "./deviceWorker.ts?worker&url";

export interface DeviceResults {
  query: string;
  /** Best first; the list is cut, `total` is not. */
  hits: SearchHit[];
  total: number;
  /** How many stories were looked through. */
  stories: number;
}

/** How far what is new on the device was read; null before anything is known. */
export type Reading = { read: number; of: number } | null;

/** What the worker holds in memory is let go when nobody has asked for so long. Milliseconds. */
const idleTime = 60_000;

interface Asked {
  query: string;
  resolve: (results: DeviceResults) => void;
  reject: (error: Error) => void;
}

let worker: Worker | null = null;
let reading: Reading = null;
let lastId = 0;
let ending: ReturnType<typeof setTimeout> | undefined;
const asked = new Map<number, Asked>();
const changed = createSignal(keepWarm);

/** Searches what is on the device, for `most` stories at most. Rejects where it cannot be read. */
export function searchDevice(query: string, most: number): Promise<DeviceResults> {
  const id = (lastId += 1);
  return new Promise((resolve, reject) => {
    asked.set(id, { query, resolve, reject });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes no target: its origin is its own
    running().postMessage({ id, query, most });
  });
}

function running(): Worker {
  if (worker) return worker;
  worker = openWorker();
  worker.addEventListener("message", ({ data }) => hear(data));
  // A script that would not load or run: whoever waits is told, and the next question tries again.
  worker.addEventListener("error", end);
  return worker;
}

function openWorker(): Worker {
  // TypeScript's own constructor takes no trusted address yet.
  const opened: Worker = Reflect.construct(Worker, [trustedUrl(workerUrl), { type: "module" }]);
  return opened;
}

function hear(data: unknown): void {
  const message = readDeviceMessage(data);
  if (message?.type === "progress") setReading({ read: message.read, of: message.of });
  if (message?.type === "answer") settle(message.id, ({ query, resolve }) => resolve({ ...message, query }));
  if (message?.type === "failure") settle(message.id, refuse);
}

function settle(id: number, tell: (asked: Asked) => void): void {
  const waiting = asked.get(id);
  asked.delete(id);
  if (waiting) tell(waiting);
}

function refuse({ reject }: Asked): void {
  reject(new Error("What is on the device could not be searched"));
}

function end(): void {
  worker?.terminate();
  worker = null;
  for (const id of asked.keys()) settle(id, refuse);
  setReading(null);
}

function setReading(next: Reading): void {
  reading = next;
  changed.tell();
}

/** Whoever looks at the progress has the worker at hand, warm before the first letter. */
function keepWarm(): () => void {
  clearTimeout(ending);
  running();
  return () => void (ending = setTimeout(end, idleTime));
}

export function useReading(): Reading {
  return useSyncExternalStore(
    changed.hear,
    () => reading,
    () => null,
  );
}
