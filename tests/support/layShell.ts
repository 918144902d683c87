import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { firstClasses } from "#press/firstScreen/firstClasses.ts";

/** The empty page as a build leaves it. */
const shell = `<!doctype html>
<html lang="en-GB" data-version="desktop">
  <head>
    <meta charset="utf-8" />
    <title>Broadsheet</title>
    <script>document.documentElement.dataset.version = "x"</script>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/paper-1.js">
    <link rel="stylesheet" crossorigin href="/assets/style-1.css">
  </head>
  <body>
    <div id="root"></div>
    <noscript>Broadsheet needs JavaScript to open its pages.</noscript>
  </body>
</html>
`;

/** Puts the empty page into a folder as a build does, with a style of a rule for each class of a first screen. */
export async function layShell(folder: string): Promise<void> {
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "shell.html"), shell);
  const rules = [...firstClasses].map((name) => `.${name}{color:red}.${name}:hover{color:blue}`);
  await writeFile(join(folder, "assets/style-1.css"), `${rules.join("")}.elsewhere{color:green}`);
}
