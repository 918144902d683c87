import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Node programs (`vite build --ssr`): the server, the moderator's command, the press. */
const programs = {
  server: "src/server/main.ts",
  comments: "src/server/commentsCommand.ts",
  compress: "src/press/compress.ts",
  printEdition: "src/press/printEdition.ts",
  makeFonts: "src/press/makeFonts.ts",
  makeIcons: "src/press/makeIcons.ts",
};

/** `npm run dev` has comments and read counts too: the same API as behind `npm start`. */
const api: Plugin = {
  name: "broadsheet-api",
  apply: "serve",
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      if (!request.url?.startsWith("/wp-json")) return next();
      server.ssrLoadModule("/src/server/devListener.ts").then(({ answerApi }) => answerApi(request, response), next);
    });
  },
};

const production = (file: string) =>
  fileURLToPath(new URL(`node_modules/react-router/dist/production/${file}`, import.meta.url));

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
                  test: /src\/(?:domain|sources|strings|ui)\/(?!.*searchIndex)|src\/paths|node_modules\/valibot/,
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
