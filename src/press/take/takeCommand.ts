import { setTimeout as pause } from "node:timers/promises";
import { SiteError } from "#publisher/SiteError.ts";
import { describeDiskError, disk } from "./disk.ts";
import { BusyError } from "./lockFolder.ts";
import { Progress } from "./Progress.ts";
import { UsageError, readArguments } from "./readArguments.ts";
import { takeEdition } from "./takeEdition.ts";

/** Milliseconds for one answer: a hundred posts take a small host a while. */
const timeLimit = 60_000;
const attempts = 5;

/** `npm run edition`: 0 where the edition is whole, 1 where none was written and the old one stands. */
async function run(): Promise<void> {
  const started = Date.now();
  const wanted = readArguments(process.argv.slice(2));
  try {
    const report = await takeEdition({
      ...wanted,
      client: { timeLimit, attempts, pause: (time) => pause(time) },
      disk,
      progress: new Progress(process.stderr),
    });
    console.log(report.toText(wanted.out, (Date.now() - started) / 1000));
  } catch (error) {
    const sentence = error instanceof SiteError ? error.message : describeDiskError(error, wanted.out);
    if (sentence === null) throw error;
    const goOn = `No edition was written; ${wanted.out} is as it was. What was fetched is kept: run it again to go on.`;
    throw new Error(`${sentence}\n${goOn}`, { cause: error });
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    const isSentence = error instanceof UsageError || error instanceof BusyError;
    console.error(error instanceof Error && (isSentence || error.constructor === Error) ? error.message : error);
    process.exit(1);
  },
);
