import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import type { Plugin } from "vite";
import { minifySync } from "vite";
import { defineConfig } from "vitest/config";
import { chunkGroups } from "./vite.chunks.ts";
import { productionRouter, unusedRouterParts } from "./vite.router.ts";
import { shortName } from "./src/press/firstScreen/shortName.ts";
import { releasePlugin } from "./src/press/releases/releasePlugin.ts";
import { dropUnlessFit, emptyButPrinted } from "./src/press/pages/printedBefore.ts";
import { readPublicOrigin } from "./src/press/publicOrigin.ts";

/** Node programs (`vite build --ssr`): the server, the moderator's command, the press. */
const programs = {
  server: "src/server/main.ts",
  comments: "src/server/commentsCommand.ts",
  describeSite: "src/server/describeSiteCommand.ts",
  compress: "src/press/compress.ts",
  printPages: "src/press/pages/printPagesCommand.ts",
  printFeeds: "src/press/printFeeds.ts",
  printHosts: "src/press/printHosts.ts",
  printEdition: "src/press/printEdition.ts",
  takeEdition: "src/press/take/takeCommand.ts",
  makeFonts: "src/press/makeFonts.ts",
  makeIcons: "src/press/makeIcons.ts",
  makeScreenshots: "src/press/makeScreenshots.ts",
};

/** What the server answers of a WordPress site; of the edition, comments and read counts alone. */
const answered = process.env.WORDPRESS_URL
  ? /^\/(?:wp-json(?:[/?]|$)|wp-comments-post\.php|wp-content\/uploads\/|site\.json(?:\?|$))/
  : /^\/(?:wp-json|wp-comments-post\.php)/;

/** `npm run dev` has comments and read counts too: the same API as behind `npm start`. */
const api: Plugin = {
  name: "broadsheet-api",
  apply: "serve",
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      if (!answered.test(request.url ?? "")) return next();
      server.ssrLoadModule("/src/server/devListener.ts").then(({ answerApi }) => answerApi(request, response), next);
    });
  },
};

const placeOf = (file: string) => relative(import.meta.dirname, file.replace(/\?.*/, ""));

/** The source of the news is chosen when the reader is built: what the other one needs is left out. */
const published = readPublicOrigin(process.env);
process.env.VITE_ORIGIN = published.isKnown ? published.origin : "";
process.env.VITE_SOURCE = process.env.WORDPRESS_URL ? "wordpress" : "edition";

/** The source that was not chosen, and all that only it needs, is left out; a constant condition alone leaves its late chunks behind. */
const oneSource: Plugin = {
  name: "broadsheet-one-source",
  apply: "build",
  load: {
    filter: {
      id: process.env.WORDPRESS_URL
        ? /src\/sources\/edition\/editionSource\.ts$/
        : /src\/sources\/wordpress\/wordpressSource\.ts$/,
    },
    handler: () => "export const createEditionSource = undefined, createWordPressSource = undefined;",
  },
};

/** A reader of WordPress ships no edition; one of an edition that lies elsewhere (`EDITION_DIR`) ships that instead of the bundled one. */
const chosenEdition: Plugin = {
  name: "broadsheet-chosen-edition",
  apply: "build",
  async writeBundle({ dir }) {
    const { WORDPRESS_URL, EDITION_DIR } = process.env;
    if (!dir || !(WORDPRESS_URL || EDITION_DIR)) return;
    await rm(join(dir, "edition"), { recursive: true, force: true });
    if (EDITION_DIR && !WORDPRESS_URL) await cp(EDITION_DIR, join(dir, "edition"), { recursive: true });
  },
};

/**
 * The type stands in the page: the script in index.html may let it wait, and its stand-ins are looked for once, where in a
 * stylesheet that arrives later they would be looked for again.
 */
const type: Plugin = {
  name: "broadsheet-type",
  async transformIndexHtml() {
    const read = async (name: string) =>
      (await readFile(resolve(import.meta.dirname, `src/ui/${name}.css`), "utf8"))
        .replace(/\/\*[^]*?\*\//g, "")
        .replace(/\s*([{}:;,]|^|$)\s*/g, "$1");
    return [
      { tag: "style", attrs: { id: "type" }, children: await read("fonts"), injectTo: "head-prepend" },
      { tag: "style", children: await read("fallbackFonts"), injectTo: "head" },
    ];
  },
};

/** The empty page: what pages are printed into, and what opens an address that was not printed. It names the scripts that every page begins with. */
const shell: Plugin = {
  name: "broadsheet-shell",
  apply: "build",
  async writeBundle({ dir }, bundle) {
    if (!dir) return;
    const needed = Object.keys(bundle).filter((file) =>
      /^assets\/(?:rolldown-runtime|react|data|paper|source)-/.test(file),
    );
    for (const chunk of Object.values(bundle)) {
      const isFirst = chunk.type === "chunk" && /\/(?:index|paper|ArticlePage)-/.test(chunk.fileName);
      if (isFirst && chunk.imports.some((file) => file.includes("/source-")))
        throw new Error(
          `${chunk.fileName} waits for the source of the news: see docs/decisions/021-less-to-open-with.md`,
        );
    }
    const links = needed.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">\n    `);
    const html = await readFile(join(dir, "index.html"), "utf8");
    const text = html
      .replace(/(?<=<script>)[^]*?(?=<\/script>)/, (script) => minifySync("first.js", script).code)
      .replace('<link rel="stylesheet"', (link) => links.join("") + link);
    // The front page's file too, until the front page is printed over it: one policy allows one script.
    for (const file of ["shell.html", "index.html"]) await writeFile(join(dir, file), text);
    await dropUnlessFit(dir, text);
  },
};

/** What was printed before stays, so that a printing after the build writes only the pages that changed; all else goes. */
function keptPages(): Plugin {
  let folder = "";
  return {
    name: "broadsheet-kept-pages",
    apply: "build",
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    // Once the files of earlier releases have been read, and before what is new is written. A build that failed writes nothing.
    buildEnd: (error) => (error ? undefined : emptyButPrinted(folder)),
  };
}

/** No chunk has styles of its own, and pages name the scripts they begin with: nothing is left to preload when one is imported. */
const plainImports: Plugin = {
  name: "broadsheet-plain-imports",
  apply: "build",
  enforce: "pre",
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => "export const __vitePreload = (load) => load();",
  },
};

export default defineConfig(({ command, isSsrBuild }) => ({
  appType: "spa",
  resolve: {
    alias:
      command === "build" && !isSsrBuild
        ? [
            { find: /^react-router$/, replacement: productionRouter("index.mjs") },
            { find: /^react-router\/dom$/, replacement: productionRouter("dom-export.mjs") },
          ]
        : [],
  },
  plugins: isSsrBuild
    ? []
    : [
        react(),
        api,
        oneSource,
        chosenEdition,
        type,
        shell,
        keptPages(),
        plainImports,
        unusedRouterParts,
        VitePWA({
          strategies: "injectManifest",
          srcDir: "src/sw",
          filename: "sw.ts",
          injectRegister: false,
          manifest: false,
          injectManifest: {
            globPatterns: ["shell.html", "assets/*.{js,css}", "fonts/*.woff2", "icons/favicon.svg"],
          },
        }),
        releasePlugin(),
      ],
  // In every page a dozen times over.
  css: command === "build" ? { modules: { generateScopedName: (local, file) => shortName(local, placeOf(file)) } } : {},
  build: isSsrBuild
    ? { outDir: "build", rolldownOptions: { input: programs }, target: "node20", copyPublicDir: false }
    : {
        emptyOutDir: false,
        target: "es2023",
        // The first browsers with light-dark(): it must not be lowered.
        cssTarget: ["chrome123", "firefox120", "safari17.5"],
        // One small file, kept for all pages, rather than a request for each part of one.
        cssCodeSplit: false,
        // Printed pages and the shell name what they need: src/press/pages/.
        modulePreload: false,
        manifest: true,
        assetsInlineLimit: 0,
        rolldownOptions: {
          output: {
            // What changes only with its own releases stays in the reader's cache over ours.
            codeSplitting: { groups: chunkGroups },
          },
        },
      },
  test: {
    // A machine that tests has nothing else to do.
    maxWorkers: "100%",
    // Limits are for what hangs: a machine may be several times slower than the one that a test was written on.
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "reader",
          environment: "jsdom",
          include: ["tests/{domain,content,sources,journeys,contract,ui,features}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: 60_000,
          css: { modules: { classNameStrategy: "non-scoped" } },
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/{server,press,publisher,house,outbox}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
}));
