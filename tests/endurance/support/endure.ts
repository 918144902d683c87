import type { TroubledNetwork, Trouble } from "#tests/e2e/support/troubledNetwork.ts";
import { oddTexts, readersTexts } from "#tests/support/commentTexts.ts";
import type { EnduringReader } from "./enduringReader.ts";
import { openReader } from "./enduringReader.ts";
import type { Tally } from "./tally.ts";
import { count } from "./tally.ts";
import type { Target, Writer } from "./target.ts";
import { isAboutComments } from "./target.ts";

const texts = [...oddTexts, ...readersTexts];

/** One comment on its way into trouble. `round`: rises by one when each fault has had its turn; the kinds of a fault go by it. */
interface Ordeal {
  target: Target;
  reader: EnduringReader;
  text: string;
  writer: Writer;
  path: string;
  round: number;
}

/** What a comment meets, in turns: seven, which has nothing in common with the number of texts, so that each text meets each. */
const faults: ((ordeal: Ordeal) => Promise<void>)[] = [
  arrives,
  (ordeal) => meets("dropped", ordeal),
  (ordeal) => meets("lost", ordeal),
  (ordeal) => meets("half", ordeal),
  stallsUntilCut,
  losesItsServer,
  losesItsBrowser,
];

/** Writes so many comments, each of which meets a fault, lets the outbox finish, and counts. `first`: the number of the first of them. */
export async function endure(target: Target, first: number, total: number): Promise<Tally> {
  const reader = await openReader(target.url);
  const sent: string[] = [];
  try {
    for (let number = first; number < first + total; number += 1) {
      const round = Math.floor(number / faults.length);
      const text = `${texts[number % texts.length]} No. ${number}.`;
      const path = target.stories[round % target.stories.length] ?? "";
      await reader.comeTo(path);
      const writer = target.writers[number % 2 ? 1 : 0];
      await reader.type(text, writer);
      sent.push(text);
      await faults[number % faults.length]?.({ target, reader, text, writer, path, round });
    }
    for (const text of await reader.seeWaiting()) await reader.sendFromList(text);
    return count(sent, await target.stored(), await reader.seeWaiting());
  } finally {
    await reader.remove();
  }
}

async function arrives({ reader }: Ordeal): Promise<void> {
  await reader.press();
  await reader.expectArrived();
}

async function meets(trouble: Trouble, ordeal: Ordeal): Promise<void> {
  const { target, reader, text } = ordeal;
  afflict(target.network, trouble);
  await reader.press();
  await reader.expectUnanswered(text);
  heal(target.network);
  await goOn(ordeal);
}

/** In every other round it had taken effect. */
async function stallsUntilCut(ordeal: Ordeal): Promise<void> {
  const { target, reader, text, round } = ordeal;
  const { network } = target;
  const isUnderWay = round % 2 ? untilAnswered(network) : afflict(network, "stall");
  await reader.press();
  await isUnderWay;
  afflict(network, "dropped");
  network.cut();
  await reader.expectUnanswered(text);
  heal(network);
  await goOn(ordeal);
}

/** It is dead when the comment comes, or dies over it. */
async function losesItsServer(ordeal: Ordeal): Promise<void> {
  const { target, reader, text, round } = ordeal;
  const server = target.servers[round % target.servers.length];
  const diesOverIt = Math.floor(round / target.servers.length) % 2 === 1;
  if (!diesOverIt) await server?.kill();
  const hasCome = afflict(target.network, "pass");
  await reader.press();
  if (diesOverIt) await hasCome.then(() => server?.kill());
  // One that dies over it may just have answered.
  const isAnswered = diesOverIt ? await reader.isAnswered(text) : await reader.expectUnanswered(text).then(() => false);
  await server?.restart();
  heal(target.network);
  if (!isAnswered) await goOn(ordeal);
}

/** At the press, while the comment is on its way, or when it has taken effect. */
async function losesItsBrowser(ordeal: Ordeal): Promise<void> {
  const { target, reader, text, writer, path, round } = ordeal;
  const { network } = target;
  const isTime = [reader.outliveTyping, () => afflict(network, "stall"), () => untilAnswered(network)][round % 3]?.();
  if (round % 3 === 0) await isTime;
  await reader.press();
  await isTime;
  await reader.kill();
  network.cut();
  heal(network);
  await reader.comeBack(path);
  await reader.sendFound(text, writer);
  await reader.sendFromList(text);
}

/** What the reader does about a comment that nobody answered, in turns: the form again, the list, the story, or nothing for now. */
async function goOn({ reader, text, path, round }: Ordeal): Promise<void> {
  if (round % 4 === 0) await reader.press().then(reader.expectArrived);
  if (round % 4 === 1) await reader.sendFromList(text);
  if (round % 4 === 2) await reader.sendFromStory(path, text);
}

/** From now on comments meet this; resolves when the first does. */
function afflict(network: TroubledNetwork, trouble: Trouble): Promise<void> {
  return new Promise((resolve) => {
    network.trouble((path, method) => {
      // A form's answer leads to a list of comments: half of an answer is half of that.
      const meets = isAboutComments(path) && (method === "POST" || (method === "GET" && trouble === "half"));
      if (meets) resolve();
      return meets ? trouble : "pass";
    });
  });
}

/** From now on comments take effect, and nobody hears of it; resolves when the first has. */
function untilAnswered(network: TroubledNetwork): Promise<void> {
  void afflict(network, "hushed");
  return new Promise((resolve) => {
    network.whenAnswered((path, method) => {
      if (isAboutComments(path) && method === "POST") resolve();
    });
  });
}

function heal(network: TroubledNetwork): void {
  network.trouble(() => "pass");
  network.whenAnswered(() => {});
}
