import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import sharp from "sharp";

/**
 * `npm run screenshots -- <address of a running paper>`: the pictures in public/screenshots/ that browsers show before they install
 * it. CHROMIUM_PATH names the browser, where it is not Playwright's own. The manifest gives their sizes.
 */
const folder = "public/screenshots";

const pictures = [
  { file: "front-narrow.webp", path: "/", width: 390, height: 844, scale: 2 },
  { file: "story-narrow.webp", path: "/how-votes-become-seats/", width: 390, height: 844, scale: 2 },
  { file: "front-wide.webp", path: "/", width: 1280, height: 800, scale: 1 },
] as const;

const [address] = process.argv.slice(2);
if (!address) throw new Error("Name the address of a running paper: npm run screenshots -- http://localhost:4173");

await mkdir(folder, { recursive: true });
const executablePath = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });
try {
  for (const { file, path, width, height, scale } of pictures) {
    const viewport = { width, height };
    const page = await browser.newPage({ baseURL: address, viewport, deviceScaleFactor: scale, isMobile: scale > 1 });
    await page.goto(path, { waitUntil: "networkidle" });
    const picture = await sharp(await page.screenshot()).webp({ quality: 72, effort: 6 });
    const { size } = await picture.toFile(`${folder}/${file}`);
    console.log(`${folder}/${file}: ${Math.round(size / 1024)} KB`);
    await page.close();
  }
} finally {
  await browser.close();
}
