import { createElement } from "react";
import { OutboxLine } from "#features/comments/OutboxLine.tsx";
import { lookOnShelf, watchOutbox } from "#features/comments/watchOutbox.ts";
import { idle } from "#ui/idle.ts";
import { addLate } from "./LatePart.tsx";

/** Watches over comments that are on their way, of this visit and of those before. */
export function startOutbox(): void {
  addLate(createElement(OutboxLine, { key: "outbox" }));
  watchOutbox();
  void idle().then(lookOnShelf);
}
