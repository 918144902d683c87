import type { Download, DownloadAmount, DownloadList, DownloadOffer } from "#domain/download.ts";

/** All that can happen to a download. `at` is UTC, ISO 8601 with `Z`. */
export type DownloadEvent =
  /** The reader wants it, or wants it with pictures or without. */
  | { type: "asked"; offer: DownloadOffer; withPictures: boolean; at: string }
  /** Its list came; `done` is what of it lies verified on the device already. */
  | { type: "listed"; list: DownloadList; total: DownloadAmount; done: DownloadAmount }
  | { type: "kept"; bytes: number }
  | { type: "paused" }
  /** Go on, try again, or look for what changed. */
  | { type: "resumed" }
  | { type: "lost" }
  | { type: "back" }
  | { type: "full" }
  /** Every file was tried; so many could not be had. */
  | { type: "ended"; missing: number; at: string };

/** What a download is after something happened to it. One that was removed stays so, whatever still happens to it. */
export function nextDownload(download: Download | null, event: DownloadEvent): Download | null {
  if (event.type === "asked") return begin(download, event);
  return download && step(download, event);
}

function begin(download: Download | null, { offer, withPictures, at }: DownloadEvent & { type: "asked" }): Download {
  const { name, title, stories, bytes, pictureBytes } = offer;
  const nothing = { files: 0, bytes: 0 };
  const total = { files: 0, bytes: withPictures ? bytes + pictureBytes : bytes };
  const fresh = { hash: "", done: nothing, startedAt: at, completedAt: null };
  return { ...fresh, ...download, name, title, stories, withPictures, total, state: "running" };
}

function step(download: Download, event: Exclude<DownloadEvent, { type: "asked" }>): Download {
  const { state, done } = download;
  switch (event.type) {
    case "listed": {
      const { hash, title, stories } = event.list;
      return { ...download, hash, title, stories, total: event.total, done: event.done };
    }
    case "kept":
      return { ...download, done: { files: done.files + 1, bytes: done.bytes + event.bytes } };
    case "paused":
      return state === "running" || state === "waiting" ? { ...download, state: "paused" } : download;
    case "resumed":
      return { ...download, state: "running" };
    case "lost":
      return state === "running" ? { ...download, state: "waiting" } : download;
    case "back":
      return state === "waiting" ? { ...download, state: "running" } : download;
    case "full":
      return state === "running" ? { ...download, state: "full" } : download;
    case "ended":
      if (state !== "running") return download;
      return event.missing > 0
        ? { ...download, state: "incomplete" }
        : { ...download, state: "complete", completedAt: event.at };
  }
}
