import buildPaper from "#tests/e2e/support/build.ts";
import buildReader from "#tests/wordpress/support/buildReader.ts";

/** Builds the paper, and the reader of a WordPress apart from it. Gives what is to be done afterwards. */
// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function prepareEndurance(): Promise<() => Promise<void>> {
  buildPaper();
  return buildReader();
}
