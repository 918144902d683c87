// Closes a run: names every test that failed, with the first lines of why, and counts. Read last, since logs are cut from the front.
import { readFileSync } from "node:fs";

const read = (step) => {
  try {
    return JSON.parse(readFileSync(`.cache/${step}.json`, "utf8"));
  } catch {
    return null;
  }
};
// What colours a terminal is noise in a log.
const colours = /\u001b\[[0-9;]*m/g;

let passed = 0;
let failed = 0;
const fail = (where, why) => {
  failed += 1;
  const lines = String(why).replace(colours, "").split("\n").slice(0, 14);
  console.log([`FAILED ${where}`, ...lines].join("\n    "));
};

const unit = read("vitest");
if (!unit) fail("vitest", "It ended before it had counted.");
for (const file of unit?.testResults ?? []) {
  if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"))
    fail(file.name.split("/tests/").at(-1), file.message);
  for (const test of file.assertionResults)
    if (test.status === "failed")
      fail(`${file.name.split("/tests/").at(-1)} > ${test.fullName}`, test.failureMessages.join("\n"));
}
passed += unit?.numPassedTests ?? 0;

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
for (const step of ["e2e", "browsers", "wordpress", "endurance"]) {
  const run = read(step);
  if (!run) {
    fail(step, "It ended before it had counted.");
    continue;
  }
  passed += run.stats.expected;
  for (const error of run.errors) fail(step, error.message);
  for (const spec of run.suites.flatMap(specsOf))
    for (const test of spec.tests)
      if (test.status === "unexpected" || test.status === "flaky")
        fail(
          `${step}: ${spec.file}:${spec.line} ${test.projectName} ${spec.title}`,
          test.results.flatMap((result) => result.errors.map((error) => error.message)).join("\n"),
        );
}
// A step that runs tests is counted by them.
for (const step of process.argv.slice(2))
  if (failed === 0 || !step.includes("test")) fail(step, "It ended with an error; what it said stands further up.");

console.log(`${passed} passed, ${failed} failed`);
