import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@libsql/client";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isWaiting } from "#domain/outbox.ts";
import { createApi } from "#server/api.ts";
import { openDatabase } from "#server/database.ts";
import { plainText } from "#sources/wordpress/plainText.ts";
import { buildEdition } from "#tests/support/buildEdition.ts";
import { oddTexts, seen } from "#tests/support/commentTexts.ts";
import { WordPressDouble } from "#tests/support/wordPressDouble.ts";
import type { Fault } from "./faultyNetwork.ts";
import { faults } from "./faultyNetwork.ts";
import type { Server } from "./outboxWorld.ts";
import { OutboxWorld } from "./outboxWorld.ts";

/** For each of the four ways a comment can go: 2,000 stories on every run, always the same ones. */
const runs = { numRuns: 500, seed: 20_261_124 };

const window = fc.nat(1);
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("write"), words: fc.constantFrom(...oddTexts), window }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("write again"), which: fc.nat(7), window }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("drive"), hopeful: fc.boolean(), window }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("send", "withdraw"), which: fc.nat(7), window }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait"), seconds: fc.constantFrom(1, 16, 70, 4_000) }) },
);
const storyOf = fc.record({
  /** What is in one list happens at the same time. */
  actions: fc.array(fc.array(action, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 7 }),
  faults: fc.array(fc.constantFrom<Fault[]>("none", ...faults), { maxLength: 14 }),
  choices: fc.array(fc.nat(999), { minLength: 20, maxLength: 60 }),
  holds: fc.boolean(),
});
type Story = typeof storyOf extends fc.Arbitrary<infer T> ? T : never;
type Action = Story["actions"][number][number];

afterEach(() => vi.unstubAllGlobals());

/** Lives a story to its end, and then as long as it takes without another fault. */
async function live({ actions, faults, choices }: Story, server: Server, isForm: boolean): Promise<OutboxWorld> {
  let requests = 0;
  let choice = 0;
  const next = () => choices[(choice += 1) % choices.length] ?? 0;
  const world = new OutboxWorld(server, isForm, () => faults[requests++] ?? "none");
  vi.stubGlobal("fetch", world.fetch);
  const written: string[] = [];
  const withdrawn = new Set<string>();
  for (const together of actions) {
    for (const action of together) begin(world, action, written);
    const before = new Map([...world.shelf].map(([id, { draft }]) => [id, draft.content]));
    await world.run(
      (count) => next() % Math.max(1, count),
      () => next() % 17 === 3,
    );
    const isWithdrawing = together.some((action) => action.do === "withdraw");
    for (const [id, text] of before) if (isWithdrawing && !world.shelf.has(id)) withdrawn.add(text);
    expectNoneLost(world, written, withdrawn);
  }
  await heal(world);
  expectNoneLost(world, written, withdrawn);
  await expectEachOnce(world, written);
  expectTold(world);
  expectOwn(world);
  return world;
}

function begin(world: OutboxWorld, action: Action, written: string[]): void {
  if (action.do === "wait") return void (world.now += action.seconds * 1_000);
  if (world.isBusy(action.window)) return;
  if (action.do === "write") {
    written.push(`${action.words} No. ${written.length}`);
    return world.write(action.window, written.at(-1) ?? "");
  }
  if (action.do === "drive") return world.drive(action.window, action.hopeful);
  if (action.do === "write again") {
    const text = written[action.which];
    return text === undefined ? undefined : world.write(action.window, text);
  }
  const id = [...world.shelf.keys()][action.which];
  if (id !== undefined) world.press(action.window, action.do, id);
}

/** The network is whole, nobody dies, time passes, and the reader sends again what was refused. */
async function heal(world: OutboxWorld): Promise<void> {
  world.isFaultless = true;
  for (let round = 0; round < 60; round += 1) {
    for (const { id, state } of world.shelf.values()) {
      if (state.kind !== "refused" || state.code === "comment_duplicate") continue;
      world.press(0, "send", id);
      await world.run(
        () => 0,
        () => false,
      );
      world.now += 16_000;
    }
    world.drive(0, false);
    await world.run(
      () => 0,
      () => false,
    );
    const waiting = [...world.shelf.values()].filter(isWaiting);
    if (waiting.length === 0) return;
    world.now = Math.max(world.now, Math.min(...waiting.map(({ due }) => due)));
  }
  throw new Error("Some comments wait for ever");
}

/** At every moment each comment is in its form, in the outbox, or was taken out by its writer. */
function expectNoneLost(world: OutboxWorld, written: string[], withdrawn: Set<string>): void {
  const kept = new Set([...world.shelf.values()].map(({ draft }) => draft.content));
  const lost = written.filter((text) => !kept.has(text) && !world.drafts.has(text) && !withdrawn.has(text));
  expect(lost).toEqual([]);
}

async function expectEachOnce(world: OutboxWorld, written: string[]): Promise<void> {
  const sent = new Set([...world.shelf.values()].map(({ draft }) => seen(draft.content)));
  const stored = (await world.stored()).map(seen);
  const counts = [...new Set(written)].map(seen).map((text) => ({
    text,
    stored: stored.filter((other) => other === text).length,
    expected: sent.has(text) ? [1] : [0, 1],
  }));
  expect(counts.filter(({ stored, expected }) => !expected.includes(stored))).toEqual([]);
}

/** What arrived is not called refused: only who says the very same twice is told that it is there already. */
function expectTold(world: OutboxWorld): void {
  const entries = [...world.shelf.values()];
  const isAlone = ({ draft }: OutboxEntry) =>
    entries.filter((other) => seen(other.draft.content) === seen(draft.content)).length === 1;
  const refused = entries.filter((entry) => entry.state.kind === "refused" && isAlone(entry));
  expect(refused).toEqual([]);
}

/** What arrived under a number is this device's own: its writer is told what becomes of it, weeks later if need be. */
function expectOwn(world: OutboxWorld): void {
  const arrived = [...world.shelf.values()].flatMap(({ state, draft }) =>
    (state.kind === "posted" || state.kind === "held") && state.commentId !== null
      ? [{ id: state.commentId, text: draft.content }]
      : [],
  );
  expect(arrived.filter(({ id, text }) => world.own.get(id) !== text)).toEqual([]);
}

describe("each comment ends on the server exactly once, whatever dies or is lost on the way", () => {
  let folder: string;
  let database: Client;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "broadsheet-outbox-"));
    await buildEdition(folder);
    database = await openDatabase("file::memory:");
  });
  afterAll(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ["our server", true],
    ["our server, where something on the way takes the key off", false],
  ])(
    "by %s",
    async (_name, hasKeys) => {
      let now = () => 0;
      const apis = (["none", "all"] as const).map((moderation) =>
        createApi({ database, editionDir: folder, moderation, floodSeconds: 15, now: () => now() }),
      );
      await fc.assert(
        fc.asyncProperty(storyOf, async (story) => {
          await database.batch(["DELETE FROM comments", "DELETE FROM comment_keys"], "write");
          const api = apis[Number(story.holds)];
          const server: Server = {
            async answer(request) {
              if (!hasKeys) request.headers.delete("Idempotency-Key");
              return api?.fetch(request) ?? Response.error();
            },
            async texts() {
              const { rows } = await database.execute("SELECT content FROM comments");
              return rows.map(({ content }) => plainText(String(content)));
            },
            useClock: (clock) => void (now = clock),
          };
          await live(story, server, false);
        }),
        runs,
      );
    },
    120_000,
  );

  test.each([
    ["WordPress' REST, which compares raw text with filtered", false],
    ["WordPress' own form", true],
  ])(
    "by %s",
    async (_name, isForm) => {
      await fc.assert(
        fc.asyncProperty(storyOf, async (story) => {
          const wordPress = new WordPressDouble();
          wordPress.holds = story.holds;
          const server: Server = {
            answer: (request) => wordPress.answer(request),
            texts: async () => wordPress.stored.map(({ content }) => plainText(content)),
            useClock: (clock) => void (wordPress.now = clock),
          };
          await live(story, server, isForm);
        }),
        runs,
      );
    },
    120_000,
  );
});
