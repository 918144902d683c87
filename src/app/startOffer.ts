import { createElement } from "react";
import { InstallOffer } from "#features/install/InstallOffer.tsx";
import { mayOfferNow } from "#features/install/mayOfferNow.ts";
import { addLate } from "./LatePart.tsx";

/** Offers to install the paper, to readers who came back. */
export function startOffer(): void {
  if (mayOfferNow()) addLate(createElement(InstallOffer, { key: "install" }));
}
