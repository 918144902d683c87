import { mkdir, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { measuredNewsreader } from "./fontSources.ts";
import type { OutlinePoint } from "./readTrueType.ts";

/** `npm run icons`: draws the icons in public/icons/ from the nameplate's B. */
const paper = "#fcfaf5";
const ink = "#1b1a17";
const night = "#151412";
const moonlight = "#ece6da";
const red = "#9d1c20";

const side = 512;
const folder = "public/icons";

/** The B, centred on a square of `side`, `size` high, raised a little for the rule that stands below it. */
async function letter(size: number, lift: number): Promise<string> {
  const contours = (await measuredNewsreader("normal", 600, 72)).outline("B");
  const points = contours.flat();
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [bottom, top] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const scale = size / (top - bottom);
  const place = ({ x, y, onCurve }: OutlinePoint): OutlinePoint => ({
    x: round((x - (left + right) / 2) * scale + side / 2),
    y: round((-y + (top + bottom) / 2) * scale + side / 2 - lift),
    onCurve,
  });
  return contours.map((contour) => toPath(contour.map(place))).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Quadratic curves; where two control points meet, the point half-way between them lies on the outline. */
function toPath(contour: readonly OutlinePoint[]): string {
  const full = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    const middle = { x: round((point.x + next.x) / 2), y: round((point.y + next.y) / 2), onCurve: true };
    return point.onCurve || next.onCurve ? [point] : [point, middle];
  });
  const start = full.findIndex(({ onCurve }) => onCurve);
  const turned = [...full.slice(start), ...full.slice(0, start + 1)];
  const [first, ...rest] = turned;
  let data = first ? `M${first.x} ${first.y}` : "";
  for (let index = 0; index < rest.length; index += 1) {
    const [point, after] = [rest[index], rest[index + 1]];
    if (point?.onCurve) data += `L${point.x} ${point.y}`;
    else if (point && after) {
      data += `Q${point.x} ${point.y} ${after.x} ${after.y}`;
      index += 1;
    }
  }
  return `${data}Z`;
}

/** Letter and rule. `inset` 0 fills the square as an icon should; more leaves room for a mask. */
async function mark(inset: number): Promise<{ letter: string; rule: string }> {
  const size = 318 * (1 - inset);
  const [width, gap] = [size * 0.92, size * 0.13];
  const y = side / 2 - gap * 0.75 + size / 2 + gap;
  const rule = `M${round(side / 2 - width / 2)} ${round(y)}h${round(width)}v${round(size * 0.062)}h${round(-width)}Z`;
  return { letter: await letter(size, gap * 0.75), rule };
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${content}</svg>\n`;
}

function square(fill: string): string {
  return `<path fill="${fill}" d="M0 0h${side}v${side}H0Z"/>`;
}

async function writePng(file: string, drawing: string, pixels: number): Promise<void> {
  const density = (72 * pixels) / side;
  await sharp(Buffer.from(drawing.replace("<svg ", `<svg width="${side}" height="${side}" `)), { density })
    .resize(pixels, pixels)
    .png({ compressionLevel: 9, palette: true, colours: 64, effort: 10 })
    .toFile(`${folder}/${file}`);
  console.log(`${folder}/${file}`);
}

await mkdir(folder, { recursive: true });
const plain = await mark(0);
const masked = await mark(0.24);
const colours = `<style>.p{fill:${paper}}.i{fill:${ink}}@media(prefers-color-scheme:dark){.p{fill:${night}}.i{fill:${moonlight}}}</style>`;
const bold = await letter(372, 0);
await writeFile(
  `${folder}/favicon.svg`,
  svg(`${colours}<path class="p" d="M0 0h${side}v${side}H0Z"/><path class="i" d="${bold}"/>`),
);
const icon = svg(`${square(paper)}<path fill="${ink}" d="${plain.letter}"/><path fill="${red}" d="${plain.rule}"/>`);
const maskable = svg(
  `${square(paper)}<path fill="${ink}" d="${masked.letter}"/><path fill="${red}" d="${masked.rule}"/>`,
);
const monochrome = svg(`<path d="${masked.letter}${masked.rule}"/>`);
await writeFile(`${folder}/icon-monochrome.svg`, monochrome);
await writePng("icon-192.png", icon, 192);
await writePng("icon-512.png", icon, 512);
await writePng("icon-maskable-512.png", maskable, 512);
await writePng("icon-monochrome-512.png", monochrome, 512);
await writePng("apple-touch-icon.png", icon, 180);
