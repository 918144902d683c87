import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { mayOffer, withOffer, withVisit } from "#features/install/offerRule.ts";
import type { InstallRecord } from "#storage/installRecord.ts";
import { readInstallRecord } from "#storage/installRecord.ts";
import { openPaper } from "#tests/support/paper.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 10, 24);
const nobody: InstallRecord = { visits: 0, seenAt: 0, offeredAt: [] };

/** A reader who came at these moments after the start, and saw each offer that was made. */
function offersAt(...moments: number[]): number[] {
  let record = nobody;
  return moments.filter((after) => {
    const now = start + after;
    record = withVisit(record, now);
    if (!mayOffer(record, now)) return false;
    record = withOffer(record, now);
    return true;
  });
}

describe("when installing may be offered", () => {
  test("not on a first visit, however long it is", () => {
    expect(offersAt(0, 10 * minute, 39 * minute, 60 * minute)).toEqual([]);
  });

  test("on the second", () => expect(offersAt(0, 31 * minute)).toEqual([31 * minute]));

  test("ten days apart, and three times at most", () => {
    const daily = Array.from({ length: 100 }, (_, index) => index * day);
    expect(offersAt(...daily)).toEqual([1, 11, 21].map((days) => days * day));
  });

  test("a clock that was set back makes no offer come sooner", () => {
    const record = { visits: 2, seenAt: start, offeredAt: [start] };
    expect(mayOffer(record, start - 365 * day)).toBe(false);
  });
});

describe("what is remembered", () => {
  test.each(["", "{", "null", '{"visits":99,"seenAt":0,"offeredAt":[]}', '{"visits":2,"seenAt":0,"offeredAt":["x"]}'])(
    "%j is nothing",
    (text) => {
      localStorage.setItem("install", text);
      expect(readInstallRecord()).toEqual(nobody);
    },
  );
});

/** The modules hold the state of one visit: each test is a visit of its own. */
beforeEach(() => vi.resetModules());

async function visit({ visits = 1, offeredAt = [] as number[] } = {}) {
  openPaper();
  localStorage.setItem("install", JSON.stringify({ visits, seenAt: Date.now() - day, offeredAt }));
  const { renderApp } = await import("#tests/support/renderApp.tsx");
  const { startOffer } = await import("#app/startOffer.ts");
  const { whenInstallable } = await import("#features/install/whenInstallable.ts");
  const app = renderApp("/trending/");
  act(() => whenInstallable(startOffer));
  await screen.findByRole("heading", { level: 1 });
  return { ...app, footer: within(screen.getByRole("contentinfo")) };
}

/** As index.html keeps it. */
function offerOfBrowser() {
  const prompt = vi.fn(async () => undefined);
  window.installPrompt = Object.assign(new Event("beforeinstallprompt"), { prompt });
  act(() => void dispatchEvent(window.installPrompt ?? new Event("")));
  return prompt;
}

const line = /Keep Broadsheet on this device/;

describe("the offer", () => {
  beforeEach(() => void (window.installPrompt = undefined));

  test("stands in the footer once the browser has made its own, and asks the browser's question", async () => {
    const { user, footer } = await visit();
    expect(footer.queryByText(line)).toBeNull();
    const prompt = offerOfBrowser();
    expect(await footer.findByText(line)).toBeVisible();
    await waitFor(() => expect(readInstallRecord().offeredAt).toHaveLength(1));
    await user.click(footer.getByRole("button", { name: "Install" }));
    expect(prompt).toHaveBeenCalledOnce();
    expect(footer.queryByText(line)).toBeNull();
  });

  test("is not made on a first visit, too soon, or a fourth time", async () => {
    const { footer } = await visit({ visits: 0 });
    offerOfBrowser();
    expect(footer.queryByText(line)).toBeNull();
    expect(readInstallRecord()).toMatchObject({ visits: 1, offeredAt: [] });
  });

  test("goes when it is not wanted, and when the paper is installed in another way", async () => {
    const { user, footer } = await visit();
    offerOfBrowser();
    await user.click(await footer.findByRole("button", { name: "Not now" }));
    expect(footer.queryByText(line)).toBeNull();
    offerOfBrowser();
    expect(footer.queryByText(line)).toBeNull();
  });

  test("goes when the paper was installed by the browser's own menu", async () => {
    const { footer } = await visit();
    offerOfBrowser();
    expect(await footer.findByText(line)).toBeVisible();
    act(() => void dispatchEvent(new Event("appinstalled")));
    expect(footer.queryByText(line)).toBeNull();
  });

  test("is not made inside the installed paper", async () => {
    vi.stubGlobal("matchMedia", (media: string) =>
      Object.assign(new EventTarget(), { media, matches: media.includes("display-mode: standalone") }),
    );
    const { footer } = await visit();
    offerOfBrowser();
    expect(footer.queryByText(line)).toBeNull();
  });

  test("explains the share menu on an iPhone", async () => {
    Object.defineProperties(navigator, {
      standalone: { value: false, configurable: true },
      maxTouchPoints: { value: 5, configurable: true },
    });
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    const { user, footer } = await visit();
    await user.click(await footer.findByRole("button", { name: "Show me how" }));
    const sheet = within(screen.getByRole("dialog", { name: "Broadsheet on your home screen" }));
    expect(sheet.getAllByRole("listitem")).toHaveLength(3);
    expect(sheet.getByText(/Add to Home Screen/)).toBeVisible();
    Reflect.deleteProperty(navigator, "standalone");
    Reflect.deleteProperty(navigator, "maxTouchPoints");
  });
});
