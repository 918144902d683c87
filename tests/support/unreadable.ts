import { vi } from "vitest";
import { openDom } from "#press/openDom.ts";

/** The text of a story over which reading fails, for a fault that nobody knows of yet. */
export const unreadable = "<p>Unreadable.</p>";

/** Does something while that story cannot be read. */
export async function withUnreadable(act: () => Promise<void>): Promise<void> {
  await openDom();
  const { parseFromString } = DOMParser.prototype;
  const parse = vi.spyOn(DOMParser.prototype, "parseFromString").mockImplementation(function (
    this: DOMParser,
    html,
    type,
  ) {
    if (String(html).includes(unreadable)) throw new TypeError("Odd");
    return parseFromString.call(this, html, type);
  });
  try {
    await act();
  } finally {
    parse.mockRestore();
  }
}
