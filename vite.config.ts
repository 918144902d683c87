import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

/** Node programs (`vite build --ssr`): the server, the moderator's command, the press. */
const programs = {
  server: "src/server/main.ts",
  comments: "src/server/commentsCommand.ts",
  compress: "src/press/compress.ts",
  printEdition: "src/press/printEdition.ts",
};

export default defineConfig(({ isSsrBuild }) => ({
  appType: "spa",
  plugins: isSsrBuild
    ? []
    : [
        react(),
        VitePWA({
          strategies: "injectManifest",
          srcDir: "src/sw",
          filename: "sw.ts",
          injectRegister: false,
          manifest: false,
          injectManifest: {
            globPatterns: ["index.html", "assets/*.{js,css,woff2}", "icons/*.svg"],
            globIgnores: ["assets/minisearch*"],
          },
        }),
      ],
  build: isSsrBuild
    ? { outDir: "build", rollupOptions: { input: programs }, target: "node20", copyPublicDir: false }
    : { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  ssr: { noExternal: [] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "reader",
          environment: "jsdom",
          include: ["tests/{domain,content,sources,journeys,contract,ui,features}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup.ts"],
          css: { modules: { classNameStrategy: "non-scoped" } },
        },
      },
      {
        extends: true,
        test: { name: "node", environment: "node", include: ["tests/{server,press,house}/**/*.test.ts"], testTimeout: 30_000 },
      },
    ],
  },
}));
