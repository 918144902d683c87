import type { ReactNode } from "react";
import { createElement } from "react";
import { InstallOffer } from "#features/install/InstallOffer.tsx";
import { showLate } from "./LatePart.tsx";

/** What is offered to readers who came back, beside `late`, which stands already. */
export function startOffers(late: readonly ReactNode[]): void {
  showLate([...late, createElement(InstallOffer, { key: "install" })]);
}
