import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The modules hold the state of one visit: each test is a visit of its own. */
beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock("#ui/reloading.ts");
});

async function startUpdate() {
  const { UpdateNotice } = await import("#features/offline/UpdateNotice.tsx");
  const { watchForUpdate } = await import("#features/offline/watchUpdates.ts");
  const container = Object.assign(new EventTarget(), { controller: {} as object | null });
  const registration = Object.assign(new EventTarget(), {
    waiting: null as object | null,
    installing: null as object | null,
  });
  const watch = () =>
    // @ts-expect-error -- only the parts of a registration and of a container that are listened to
    watchForUpdate(registration, container);
  return { UpdateNotice, watch, container, registration };
}

function newWorker() {
  return Object.assign(new EventTarget(), { state: "installing", postMessage: vi.fn() });
}

const offer = "A new version of the paper is ready.";

describe("a new version", () => {
  it("is offered when it has installed, taken only by the reader, and waited for no longer than three seconds", async () => {
    const reloadPage = vi.fn();
    vi.doMock("#ui/reloading.ts", () => ({ reloadPage }));
    const { UpdateNotice, watch, registration } = await startUpdate();
    watch();
    render(<UpdateNotice />);
    const worker = newWorker();
    registration.installing = worker;
    registration.dispatchEvent(new Event("updatefound"));
    expect(screen.queryByText(offer)).toBeNull();

    registration.waiting = worker;
    worker.state = "installed";
    await act(async () => void worker.dispatchEvent(new Event("statechange")));
    expect(screen.getByRole("status")).toHaveTextContent(offer);
    expect(worker.postMessage).not.toHaveBeenCalled();

    vi.useFakeTimers();
    fireEvent.click(screen.getByRole("button", { name: "Reload" }));
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "skip-waiting" });
    vi.advanceTimersByTime(2_999);
    expect(reloadPage).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(reloadPage).toHaveBeenCalledOnce();
  });

  it("comes by itself while nobody looks, and not once somebody does while it is waited for", async () => {
    const reloadPage = vi.fn();
    vi.doMock("#ui/reloading.ts", () => ({ reloadPage }));
    vi.useFakeTimers();
    const { UpdateNotice, watch, registration } = await startUpdate();
    watch();
    render(<UpdateNotice />);
    const worker = Object.assign(newWorker(), { state: "installed" });
    const looks = vi.spyOn(document, "visibilityState", "get");
    const turn = (state: DocumentVisibilityState) => {
      looks.mockReturnValue(state);
      act(() => void document.dispatchEvent(new Event("visibilitychange")));
    };
    registration.installing = worker;
    registration.dispatchEvent(new Event("updatefound"));
    registration.waiting = worker;
    await act(async () => void worker.dispatchEvent(new Event("statechange")));
    turn("hidden");
    expect(worker.postMessage).toHaveBeenCalledWith({ type: "skip-waiting" });
    await vi.advanceTimersByTimeAsync(1_000);
    turn("visible");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reloadPage).not.toHaveBeenCalled();
    turn("hidden");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(reloadPage).toHaveBeenCalledOnce();
  });

  it("is offered, not forced, when another tab took it", async () => {
    const { UpdateNotice, watch, container } = await startUpdate();
    watch();
    render(<UpdateNotice />);
    act(() => void container.dispatchEvent(new Event("controllerchange")));
    expect(screen.getByText(offer)).toBeVisible();
  });

  it("is not what the first worker of a first visit is", async () => {
    const { UpdateNotice, watch, container, registration } = await startUpdate();
    container.controller = null;
    watch();
    render(<UpdateNotice />);
    const worker = newWorker();
    registration.installing = worker;
    registration.dispatchEvent(new Event("updatefound"));
    registration.waiting = worker;
    await act(async () => void worker.dispatchEvent(new Event("statechange")));
    container.controller = worker;
    act(() => void container.dispatchEvent(new Event("controllerchange")));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});

describe("a new version that waits as a page opens", () => {
  let reloadPage = vi.fn();
  beforeEach(() => {
    reloadPage = vi.fn();
    vi.doMock("#ui/reloading.ts", () => ({ reloadPage }));
    vi.stubGlobal("fetch", async () => Response.json({ release: "served" }));
    Object.assign(navigator, { userActivation: { hasBeenActive: false } });
    openedFor(1_000);
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, "userActivation");
    delete document.documentElement.dataset.release;
  });

  const openedFor = (time: number) => vi.spyOn(performance, "now").mockReturnValue(time);

  /** A page of this release opens while a worker of another waits. */
  async function openPage(release: string) {
    vi.resetModules();
    cleanup();
    document.documentElement.dataset.release = release;
    const { UpdateNotice, watch, container, registration } = await startUpdate();
    const worker = Object.assign(newWorker(), { state: "installed" });
    registration.waiting = worker;
    watch();
    render(<UpdateNotice />);
    expect(await screen.findByText(offer)).toBeVisible();
    const takeOver = async () => {
      worker.state = "activated";
      await act(async () => void container.dispatchEvent(new Event("controllerchange")));
    };
    return { worker, takeOver };
  }

  it("is taken at once, by one reload, though the page should come back as it was", async () => {
    const first = await openPage("one");
    expect(first.worker.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "skip-waiting" });
    await first.takeOver();
    expect(reloadPage).toHaveBeenCalledOnce();

    const again = await openPage("one");
    await again.takeOver();
    expect(reloadPage).toHaveBeenCalledOnce();
    expect(screen.getByText(offer)).toBeVisible();

    const next = await openPage("two");
    await next.takeOver();
    expect(reloadPage).toHaveBeenCalledTimes(2);
  });

  it("takes no page away that has been read for a while", async () => {
    const slow = await openPage("one");
    openedFor(6_000);
    await slow.takeOver();
    expect(reloadPage).not.toHaveBeenCalled();

    const late = await openPage("one");
    expect(late.worker.postMessage).not.toHaveBeenCalled();
  });

  it("is taken while nobody looks, and so is the version after it", async () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    Object.assign(navigator, { userActivation: { hasBeenActive: true } });
    for (const [times, release] of ["one", "two"].entries()) {
      const { takeOver } = await openPage(release);
      await takeOver();
      expect(reloadPage).toHaveBeenCalledTimes(times + 1);
    }
  });
});
