import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Ends programs without warning. Resolves once they are gone: one that dies yet may write into a folder that is taken away. */
export async function killAll(programs: Iterable<ChildProcess>): Promise<void> {
  await Promise.all(
    Array.from(programs, async (program) => {
      if (program.exitCode !== null || program.signalCode !== null) return;
      const gone = once(program, "exit");
      program.kill("SIGKILL");
      await gone;
    }),
  );
}
