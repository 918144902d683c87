import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nameManifest } from "#press/nameManifest.ts";
import { buildEdition } from "#tests/support/buildEdition.ts";

interface Picture {
  src: string;
  sizes: string;
  type?: string;
  purpose?: string;
  form_factor?: string;
  label?: string;
}

interface Manifest {
  [name: string]: unknown;
  name: string;
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: { name: string; url: string; icons: Picture[] }[];
}

const readManifest = async (): Promise<Manifest> => JSON.parse(await readFile("public/manifest.webmanifest", "utf8"));

describe("the manifest", () => {
  test("names pictures that are there, in the sizes and of the types it says", async () => {
    const { icons, screenshots, shortcuts } = await readManifest();
    const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];
    for (const { src, sizes, type = "image/png" } of pictures) {
      const { width, height, format } = await sharp(join("public", src)).metadata();
      expect({ src, sizes: `${width}x${height}`, type: `image/${format}` }).toEqual({ src, sizes, type });
    }
  });

  test("has an icon for every place where systems show one", async () => {
    const { icons } = await readManifest();
    const have = icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    for (const needed of ["192x192 any", "512x512 any", "512x512 maskable", "512x512 monochrome"])
      expect(have).toContain(needed);
    const html = await readFile("index.html", "utf8");
    expect(html).toContain('rel="apple-touch-icon" href="/icons/apple-touch-icon.png"');
    const { width, hasAlpha } = await sharp("public/icons/apple-touch-icon.png").metadata();
    // iOS paints what is transparent black.
    expect([width, hasAlpha]).toEqual([180, false]);
  });

  test("shows narrow and wide screenshots in shapes that Chromium takes, and small", async () => {
    const { screenshots } = await readManifest();
    expect(new Set(screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(["narrow", "wide"]));
    for (const { src, sizes, label } of screenshots) {
      const sides = sizes.split("x").map(Number);
      const [short = 0, long = 0] = sides.toSorted((a, b) => a - b);
      expect(short).toBeGreaterThanOrEqual(320);
      expect(long).toBeLessThanOrEqual(3840);
      expect(long / short).toBeLessThanOrEqual(2.3);
      expect((await readFile(join("public", src))).length).toBeLessThan(100_000);
      expect(label).toBeTruthy();
    }
  });

  test("stays one paper wherever it starts, and its colours are the page's own", async () => {
    const manifest = await readManifest();
    expect(manifest).toMatchObject({ id: "/", scope: "/", start_url: "/", display: "standalone" });
    expect(manifest.shortcuts.map(({ name, url }) => [name, url])).toEqual([
      ["Latest", "/"],
      ["Saved", "/saved/"],
      ["Trending", "/trending/"],
    ]);
    const html = await readFile("index.html", "utf8");
    const tokens = await readFile("src/ui/tokens.css", "utf8");
    const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
    expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
    for (const [colour, scheme] of [
      [light, "light"],
      [dark, "dark"],
    ])
      expect(html).toContain(
        `<meta name="theme-color" content="${colour}" media="(prefers-color-scheme: ${scheme})" />`,
      );
  });
});

describe("the name of an edition's paper", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "broadsheet-manifest-"))));
  afterEach(() => rm(folder, { recursive: true }));

  test("stands in the manifest of the reader that shows it; pictures of another paper do not", async () => {
    await mkdir(join(folder, "dist"));
    const file = join(folder, "dist/manifest.webmanifest");
    await writeFile(file, await readFile("public/manifest.webmanifest", "utf8"));
    await buildEdition(join(folder, "edition"));
    for (const _ of [1, 2]) {
      await nameManifest(join(folder, "dist"), join(folder, "edition"));
      const named: Manifest = JSON.parse(await readFile(file, "utf8"));
      expect(named).toMatchObject({ id: "/", name: "The Test & Times", short_name: "The Test & Times", dir: "ltr" });
      expect(named).toMatchObject({
        description: "All the news that fits a test",
        share_target: { action: "/saved/" },
      });
      expect(named.icons).toHaveLength(4);
      expect(named.screenshots).toBeUndefined();
    }
  });

  test("the bundled paper keeps its pictures; a folder without a manifest gets none", async () => {
    await nameManifest(folder, "public/edition");
    await expect(readFile(join(folder, "manifest.webmanifest"))).rejects.toThrow("ENOENT");
    await writeFile(join(folder, "manifest.webmanifest"), await readFile("public/manifest.webmanifest", "utf8"));
    await nameManifest(folder, "public/edition");
    const { name, screenshots } = JSON.parse(await readFile(join(folder, "manifest.webmanifest"), "utf8")) as Manifest;
    expect([name, screenshots.length]).toEqual(["Broadsheet", 3]);
  });
});
