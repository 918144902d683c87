import { createElement } from "react";
import { UpdateNotice } from "#features/offline/UpdateNotice.tsx";
import { watchUpdates } from "#features/offline/watchUpdates.ts";
import { addLate } from "./LatePart.tsx";

/** Looks for new versions of the paper, and offers them. */
export function startUpdates(registration: ServiceWorkerRegistration | undefined): void {
  addLate(createElement(UpdateNotice, { key: "update" }));
  watchUpdates(registration);
}
