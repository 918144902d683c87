import { act } from "@testing-library/react";
import { vi } from "vitest";

/** The answer never came. */
export const lost = () => Promise.reject(new TypeError("Failed to fetch"));

export const refusal = (status: number, code: string) =>
  Response.json({ code, message: "No.", data: { status } }, { status });

/** A comment of hers as the site sends it. */
export const wire = (id: number, words: string) => ({
  id,
  parent: 0,
  author_name: "Ada Reader",
  author_url: "",
  date_gmt: "2026-11-23T10:00:00",
  content: { rendered: `<p>${words}</p>` },
});

/** Time passes, by a clock that stands still otherwise, and the reader comes back. */
export function comeBackAfter(minutes: number) {
  vi.setSystemTime(Date.now() + minutes * 60_000);
  act(() => void window.dispatchEvent(new Event("online")));
}
