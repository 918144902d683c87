import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Node programs (`vite build --ssr`): the server, the moderator's command, the press. */
const programs = {
  server: "src/server/main.ts",
  comments: "src/server/commentsCommand.ts",
  describeSite: "src/server/describeSiteCommand.ts",
  compress: "src/press/compress.ts",
  printEdition: "src/press/printEdition.ts",
  makeFonts: "src/press/makeFonts.ts",
  makeIcons: "src/press/makeIcons.ts",
};

/** What the server answers of a WordPress site; of the edition, comments and read counts alone. */
const answered = process.env.WORDPRESS_URL
  ? /^\/(?:wp-json(?:[/?]|$)|wp-comments-post\.php|wp-content\/uploads\/|site\.json(?:\?|$))/
  : /^\/wp-json/;

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

/** The source of the news is chosen when the reader is built: what the other one needs is left out. */
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

/** A reader of WordPress ships no edition. */
const withoutEdition: Plugin = {
  name: "broadsheet-without-edition",
  apply: "build",
  async writeBundle({ dir }) {
    if (process.env.WORDPRESS_URL && dir) await rm(join(dir, "edition"), { recursive: true, force: true });
  },
};

const production = (file: string) =>
  fileURLToPath(new URL(`node_modules/react-router/dist/production/${file}`, import.meta.url));

/** What react-router says of its components by statements and calls gives the bundler reason to keep those that nobody uses. */
const unusedRouterParts: Plugin = {
  name: "broadsheet-unused-router-parts",
  apply: "build",
  transform: {
    filter: { id: /node_modules\/react-router\/dist\/production\// },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = .*;$/gm, "")
        .replace(/ = (?=React\d*\.(?:forwardRef|createContext|memo)\()/g, " = /* @__PURE__ */ "),
      map: null,
    }),
  },
};

export default defineConfig(({ command, isSsrBuild }) => ({
  appType: "spa",
  resolve: {
    // The package's own export map leads bundlers to its development build, warnings and all.
    alias:
      command === "build" && !isSsrBuild
        ? [
            { find: /^react-router$/, replacement: production("index.mjs") },
            { find: /^react-router\/dom$/, replacement: production("dom-export.mjs") },
          ]
        : [],
  },
  plugins: isSsrBuild
    ? []
    : [
        react(),
        api,
        oneSource,
        withoutEdition,
        unusedRouterParts,
        VitePWA({
          strategies: "injectManifest",
          srcDir: "src/sw",
          filename: "sw.ts",
          injectRegister: false,
          manifest: false,
          injectManifest: {
            globPatterns: ["index.html", "assets/*.{js,css}", "fonts/newsreader.woff2", "icons/favicon.svg"],
          },
        }),
      ],
  build: isSsrBuild
    ? { outDir: "build", rolldownOptions: { input: programs }, target: "node20", copyPublicDir: false }
    : {
        target: "es2023",
        // The first browsers with light-dark(): it must not be lowered.
        cssTarget: ["chrome123", "firefox120", "safari17.5"],
        // One small file, kept for all pages, rather than a request for each part of one.
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          output: {
            // What changes only with its own releases stays in the reader's cache over ours.
            codeSplitting: {
              groups: [
                {
                  name: "vendor",
                  test: /node_modules\/(?:react|react-dom|react-router|react-router-dom|scheduler|@tanstack)\//,
                },
                // What every page needs, in one piece: many small files compress worse.
                {
                  name: "paper",
                  test: /src\/(?:app|domain|sources|strings\/(?!comments|search)|ui|features\/(?:appearance|trending|version))\/?(?!.*(?:searchIndex|wordpress\/(?:search|markHits)))|src\/(?:paths|pages\/PageQuery|content\/PictureView|storage\/(?:preferences|StorageError)|features\/offline\/(?!OfflineList|keptArticles|queries))|node_modules\/valibot/,
                },
              ],
            },
          },
        },
      },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "reader",
          environment: "jsdom",
          include: ["tests/{domain,content,sources,journeys,contract,ui,features}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: 20_000,
          css: { modules: { classNameStrategy: "non-scoped" } },
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/{server,press,house}/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
}));
