import { act, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** The modules hold the state of one visit: each test is a visit of its own. */
beforeEach(() => vi.resetModules());

describe("the connection", () => {
  async function startNotice() {
    const { ConnectionNotice } = await import("#features/offline/ConnectionNotice.tsx");
    const { reportAnswer, reportNoAnswer } = await import("#features/offline/connection.ts");
    render(<ConnectionNotice />);
    return { reportAnswer, reportNoAnswer, said: screen.getByRole("status") };
  }

  it("says that it went, asks whether it is back, says so, and then nothing more", async () => {
    vi.useFakeTimers();
    const ask = vi.fn(async () => Response.json({ release: "one" }));
    vi.stubGlobal("fetch", ask);
    const { reportAnswer, said } = await startNotice();
    expect(said).toBeEmptyDOMElement();
    act(() => void window.dispatchEvent(new Event("offline")));
    expect(said).toHaveTextContent("No connection");
    // The device may be on a network that leads nowhere.
    act(() => void window.dispatchEvent(new Event("online")));
    expect(said).toHaveTextContent("No connection");
    expect(ask).toHaveBeenCalledExactlyOnceWith("/version.json", expect.anything());
    act(() => void vi.advanceTimersByTime(5_000));
    expect(ask).toHaveBeenCalledTimes(2);
    act(() => reportAnswer(false));
    expect(said).toHaveTextContent("Connected again.");
    act(() => void vi.runAllTimers());
    expect(said).toBeEmptyDOMElement();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("says from when what is shown is", async () => {
    const { ConnectionNotice } = await import("#features/offline/ConnectionNotice.tsx");
    const { setAsOf } = await import("#features/offline/asOf.ts");
    // Midnight may come at any moment.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 18) });
    render(<ConnectionNotice />);
    act(() => setAsOf(new Date().setHours(12, 4)));
    expect(screen.getByRole("status")).toHaveTextContent("As of 12:04");
    act(() => setAsOf(new Date(2020, 0, 9, 12, 4).getTime()));
    expect(screen.getByRole("status")).toHaveTextContent(/As of (?:9 Jan|Jan 9)[^.]*12:04/);
    vi.useRealTimers();
  });

  it("is told by requests too, but not by kept copies on a device without a network", async () => {
    const { reportAnswer, reportNoAnswer, said } = await startNotice();
    act(() => reportAnswer(false));
    expect(said).toBeEmptyDOMElement();
    act(reportNoAnswer);
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    act(() => reportAnswer(false));
    expect(said).toHaveTextContent("No connection");
    onLine.mockReturnValue(true);
    act(() => reportAnswer(false));
    expect(said).toHaveTextContent("Connected again.");
  });

  it("is asked for, and believed to be there, though the device says that it has none", async () => {
    vi.useFakeTimers();
    const ask = vi.fn(async () => Response.json({ release: "one" }));
    vi.stubGlobal("fetch", ask);
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { reportAnswer, said } = await startNotice();
    expect(said).toHaveTextContent("No connection");
    act(() => void vi.advanceTimersByTime(5_000));
    expect(ask).toHaveBeenCalledExactlyOnceWith("/version.json", expect.objectContaining({ cache: "no-store" }));
    act(() => reportAnswer(true));
    expect(said).toHaveTextContent("Connected again.");
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is known to be missing when the paper opens without one", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { said } = await startNotice();
    expect(said).toHaveTextContent("No connection");
  });
});

describe("trusted addresses", () => {
  it("are ours alone, through one policy", async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => rules);
    vi.stubGlobal("trustedTypes", { createPolicy });
    const { trustedUrl } = await import("#ui/trustedUrl.ts");
    expect(String(trustedUrl("/sw.js"))).toBe("/sw.js");
    expect(() => trustedUrl("https://evil.test/sw.js")).toThrow(TypeError);
    expect(() => trustedUrl("data:text/javascript,1")).toThrow(TypeError);
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith("broadsheet", expect.anything());
  });
});
