/** What printed pages alone say, to readers whose browser runs no scripts. */
export const printedStrings = {
  needScript: "What others wrote is shown where scripts may run. Your comment arrives all the same.",
  older: (count: number) =>
    count === 1
      ? "An older comment is shown where scripts may run."
      : `${count} older comments are shown where scripts may run.`,
} as const;
