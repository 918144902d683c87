import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Loaded } from "#server/wordpress/AnswerCache.ts";
import { AnswerCache } from "#server/wordpress/AnswerCache.ts";

let clock = 0;
let cache: AnswerCache<string>;
beforeEach(() => {
  clock = 1_000_000;
  cache = new AnswerCache({ sizeOf: (text) => text.length, maxBytes: 100, slowAfter: 20, now: () => clock });
});

const minute = 60_000;
const loads = (value: string, verdict: Loaded<string>["verdict"] = "keep") =>
  vi.fn(async (): Promise<Loaded<string>> => ({ value, verdict }));
const fails = () => vi.fn((): Promise<Loaded<string>> => Promise.reject(new Error("down")));
const silent = () => new Promise<Loaded<string>>(() => undefined);

test("an answer is kept for its time and no longer", async () => {
  await cache.get("k", minute, loads("one"));
  clock += minute - 1;
  expect(await cache.get("k", minute, fails())).toEqual({ value: "one", age: 59, isStale: false });
  clock += 1;
  expect(await cache.get("k", minute, loads("two"))).toEqual({ value: "two", age: 0, isStale: false });
});

test("simultaneous requests are one, and share its failure", async () => {
  const load = loads("one");
  await Promise.all(Array.from({ length: 50 }, () => cache.get("k", minute, load)));
  expect(load).toHaveBeenCalledOnce();
  const failing = fails();
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => cache.get("x", minute, failing)));
  expect(results.every(({ status }) => status === "rejected")).toBe(true);
  expect(failing).toHaveBeenCalledOnce();
});

describe("past its time, an answer stands in", () => {
  beforeEach(async () => {
    await cache.get("k", minute, loads("old"));
    clock += 2 * minute;
  });

  test.each([
    ["that fails", fails()],
    ["that brings a failure", loads("500", "failed")],
    ["that does not come", vi.fn(silent)],
  ])("for a new one %s", async (_name, load) => {
    expect(await cache.get("k", minute, load)).toEqual({ value: "old", age: 120, isStale: true });
  });

  test("for a day", async () => {
    clock += 24 * 60 * minute - 2 * minute;
    expect(await cache.get("k", minute, fails())).toMatchObject({ value: "old", isStale: true });
    clock += 5001;
    await expect(cache.get("k", minute, fails())).rejects.toThrow("down");
  });

  test("without asking again for five seconds", async () => {
    const load = fails();
    await cache.get("k", minute, load);
    clock += 4999;
    expect(await cache.get("k", minute, load)).toMatchObject({ value: "old", isStale: true });
    expect(load).toHaveBeenCalledOnce();
    clock += 1;
    expect(await cache.get("k", minute, loads("new"))).toMatchObject({ value: "new", isStale: false });
  });

  test("but not for a refusal, which takes its place for five seconds", async () => {
    expect((await cache.get("k", minute, loads("404", "brief"))).value).toBe("404");
    clock += 4999;
    expect((await cache.get("k", minute, fails())).value).toBe("404");
    clock += 1;
    await expect(cache.get("k", minute, fails())).rejects.toThrow("down");
  });

  test("until the slow one is there", async () => {
    let arrive: (loaded: Loaded<string>) => void = () => undefined;
    await cache.get("k", minute, () => new Promise((resolve) => (arrive = resolve)));
    arrive({ value: "new", verdict: "keep" });
    await vi.waitFor(async () => {
      expect(await cache.get("k", minute, fails())).toMatchObject({ value: "new", isStale: false });
    }, 10_000);
  });
});

test("what may not be kept is not", async () => {
  await cache.get("k", minute, loads("one", "pass"));
  expect((await cache.get("k", minute, loads("two", "failed"))).value).toBe("two");
  expect((await cache.get("k", minute, loads("three"))).value).toBe("three");
});

test("what is expired is asked for anew, and a load from before is not kept", async () => {
  await cache.get("comments", minute, loads("old"));
  await cache.get("posts", minute, loads("posts"));
  cache.expire((key) => key === "comments");
  expect((await cache.get("comments", minute, loads("new"))).value).toBe("new");
  expect((await cache.get("posts", minute, fails())).value).toBe("posts");
  let arrive: (loaded: Loaded<string>) => void = () => undefined;
  const before = cache.get("others", minute, () => new Promise((resolve) => (arrive = resolve)));
  cache.expire(() => true);
  const after = cache.get("others", minute, loads("with mine"));
  arrive({ value: "without mine", verdict: "keep" });
  expect((await before).value).toBe("without mine");
  expect((await after).value).toBe("with mine");
  expect((await cache.get("others", minute, fails())).value).toBe("with mine");
});

test("memory is bounded: what was asked for least lately goes first, what is too large is not kept", async () => {
  const text = "x".repeat(20);
  for (const key of ["a", "b", "c", "d"]) await cache.get(key, minute, loads(text));
  await cache.get("a", minute, fails());
  await cache.get("e", minute, loads(text));
  expect(cache.bytes).toBe(88);
  expect((await cache.get("a", minute, fails())).value).toBe(text);
  await expect(cache.get("b", minute, fails())).rejects.toThrow("down");
  await cache.get("large", minute, loads("x".repeat(30)));
  expect(cache.bytes).toBe(88);
  for (let index = 0; index < 1000; index += 1) await cache.get(`k${index}`, minute, loads(text));
  expect(cache.bytes).toBeLessThanOrEqual(100);
});
