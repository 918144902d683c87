import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";

const planted: string[] = [];

/** Puts a file into the tree, asks the linter about it, and gives what it says. */
function lint(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  planted.push(file);
  try {
    return execFileSync("node_modules/.bin/oxlint", [file], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file);
});

const violations = [
  ["domain", 'import { source } from "#sources/source.ts";\nexport const planted = source;\n'],
  ["domain", 'import { useState } from "react";\nexport const planted = useState;\n'],
  ["strings", 'import { source } from "#sources/source.ts";\nexport const planted = source;\n'],
  ["sources", 'import { useQuery } from "@tanstack/react-query";\nexport const planted = useQuery;\n'],
  ["sources", 'import { Time } from "#ui/Time.tsx";\nexport const planted = Time;\n'],
  ["storage", 'import { Time } from "#ui/Time.tsx";\nexport const planted = Time;\n'],
  ["ui", 'import { source } from "#sources/source.ts";\nexport const planted = source;\n'],
  ["content", 'import { source } from "#sources/source.ts";\nexport const planted = source;\n'],
  [
    "features/articles",
    'import { TrendingList } from "#features/trending/TrendingList.tsx";\nexport const planted = TrendingList;\n',
  ],
  ["features/articles", 'import { FrontPage } from "#pages/FrontPage.tsx";\nexport const planted = FrontPage;\n'],
  ["features/articles", 'import { openDB } from "idb";\nexport const planted = openDB;\n'],
  ["pages", 'import { routes } from "#app/routes.tsx";\nexport const planted = routes;\n'],
  ["app", 'import { createApp } from "#server/app.ts";\nexport const planted = createApp;\n'],
  ["server", 'import { FrontPage } from "#pages/FrontPage.tsx";\nexport const planted = FrontPage;\n'],
  ["press", 'import { createApp } from "#server/app.ts";\nexport const planted = createApp;\n'],
  ["publisher", 'import { createApp } from "#server/app.ts";\nexport const planted = createApp;\n'],
  ["sources", 'import { discoverSite } from "#publisher/discoverSite.ts";\nexport const planted = discoverSite;\n'],
  ["app", 'import { discoverSite } from "#publisher/discoverSite.ts";\nexport const planted = discoverSite;\n'],
  ["hosting", 'import { escapeHtml } from "#content/escapeHtml.ts";\nexport const planted = escapeHtml;\n'],
  ["features/articles", 'import { fileRules } from "#hosting/fileRules.ts";\nexport const planted = fileRules;\n'],
  ["sw", 'import { paths } from "#paths.ts";\nexport const planted = paths;\n'],
] as const;

test.each(violations)("a wrong import planted in src/%s is caught", (folder, text) => {
  expect(lint(`src/${folder}/planted.ts`, text)).toContain("no-restricted-imports");
});

/** Ways round the names: a path that climbs out of its folder. */
const climbs = [
  ["features/articles", 'import { Comments } from "../comments/Comments.tsx";\nexport const planted = Comments;\n'],
  ["features/articles", 'export const planted = () => import("../comments/Comments.tsx");\n'],
  ["pages", 'import { routes } from "../app/routes.tsx";\nexport const planted = routes;\n'],
  ["ui", 'import { source } from "../sources/source.ts";\nexport const planted = source;\n'],
  ["domain", 'export { source } from "../sources/source.ts";\n'],
  ["sw", 'import { paths } from "../paths.ts";\nexport const planted = paths;\n'],
  ["sources", 'import { Time } from "../ui/Time.tsx";\nexport const planted = Time;\n'],
  ["sources/edition", 'import { Time } from "../../ui/Time.tsx";\nexport const planted = Time;\n'],
  ["press/head", 'import { createApp } from "../../server/app.ts";\nexport const planted = createApp;\n'],
  ["server", 'import { FrontPage } from "../pages/FrontPage.tsx";\nexport const planted = FrontPage;\n'],
] as const;

test.each(climbs)("a path that climbs out of src/%s is caught", (folder, text) => {
  expect(lint(`src/${folder}/planted.ts`, text)).toMatch(/no-relative-parent-imports|no-restricted-imports/);
});

test.each([
  'import { strings } from "#strings/strings.ts";\nexport const planted = strings;\n',
  'import { parseSectionPath } from "./paths.ts";\nexport const planted = parseSectionPath;\n',
  'import { useState } from "react";\nexport const planted = useState;\n',
  'import { join } from "node:path";\nexport const planted = join;\n',
])("a leaf such as src/paths.ts imports nothing: %s", (text) => {
  expect(lint("src/planted.ts", text)).toContain("no-restricted-imports");
});

test.each([
  [
    "localStorage outside storage/",
    "features/articles",
    "export const planted = localStorage.length;\n",
    "no-restricted-globals",
  ],
  ["an any", "domain", "export const planted: any = 1;\n", "no-explicit-any"],
  ["a type assertion", "domain", 'export const planted = JSON.parse("1") as number;\n', "consistent-type-assertions"],
  ["a default export", "domain", "export default 1;\n", "no-default-export"],
])("%s is caught", (_, folder, text, rule) => {
  expect(lint(`src/${folder}/planted.ts`, text)).toContain(rule);
});

test.each(["src/ui/planted.ts", "tests/house/planted.ts"])("a file of 251 lines is caught: %s", (file) => {
  const lines = Array.from({ length: 251 }, (_, line) => `export const line${line} = ${line};\n`);
  expect(lint(file, lines.join(""))).toContain("max-lines");
});

test("raw HTML in a component is caught", () => {
  const text = 'export function Planted() {\n  return <p dangerouslySetInnerHTML={{ __html: "<b>" }} />;\n}\n';
  expect(lint("src/ui/Planted.tsx", text)).toContain("no-danger");
});
