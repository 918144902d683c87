import type { Layout } from "./drawPicture.ts";
import { circle, ground, hairline, rect, shape } from "./sheet.ts";
import { ribbon, waveBody } from "./wave.ts";

const over = ' style="mix-blend-mode:multiply"';

/** Layers of water rolling towards the foot of the sheet. */
const rolling: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const start = random.between(80, 260);
  return [
    ground(paper),
    circle(880, 220, 104, red),
    shape(waveBody({ y: 320, half: 420, amplitude: 54, start }), light),
    shape(waveBody({ y: 440, half: 330, amplitude: 50, start: start + 190 }), mid),
    shape(waveBody({ y: 560, half: 420, amplitude: 60, start: start + 320 }), deep),
    shape(waveBody({ y: 690, half: 300, amplitude: 40, start: start + 90 }), mid, "over"),
    ribbon({ y: 380, half: 420, amplitude: 54, start }, ink, 2.5),
  ];
};

/** Wide shallow waves from edge to edge. */
const shallow: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const start = random.between(200, 420);
  const wave = (y: number, shift: number) => ({ y, half: 640, amplitude: 34, start: start + shift });
  return [
    ground(light),
    ribbon(wave(250, 0), paper, 92),
    ribbon(wave(400, 120), mid, 120, over),
    ribbon(wave(560, 240), deep, 100),
    ribbon(wave(690, 330), mid, 46),
    ribbon(wave(772, 330), deep, 30),
    ribbon(wave(480, 180), ink, 2.5),
    rect(560, 300, 120, 44, red),
    rect(700, 314, 60, 30, red),
    hairline(
      [
        [620, 300],
        [620, 200],
      ],
      ink,
      3,
    ),
  ];
};

/** One long fall with wiggles in it. */
const wiggles: Layout = ({ paper, red, deep, mid, light }, random) => {
  const start = random.between(40, 140);
  const parts = [ground(deep)];
  for (const [index, fill] of [light, mid, light, mid, light, mid].entries()) {
    parts.push(
      ribbon(
        { y: 150 + index * 105, half: 210 - index * 22, amplitude: 74 - index * 11, start: start + index * 30 },
        fill,
        40 - index * 6,
      ),
    );
  }
  return [
    ...parts,
    ribbon({ y: 360, half: 166, amplitude: 52, start: start + 60 }, red, 28),
    hairline(
      [
        [0, 60],
        [1200, 740],
      ],
      paper,
    ),
  ];
};

/** Rows of waves, one of them broken and mended. */
const mended: Layout = ({ ink, red, deep, mid, light }, random) => {
  const start = random.between(0, 120);
  const gap = random.between(640, 720);
  const parts = [ground(light)];
  for (const [index, fill] of [deep, mid, deep, mid, deep].entries()) {
    const wave = { y: 130 + index * 135, half: 150, amplitude: 46, start };
    parts.push(ribbon(wave, fill, 44));
    if (index !== 2) continue;
    parts.push(rect(gap, wave.y - 69, 170, 138, light), rect(gap + 20, wave.y - 14, 130, 28, red));
    parts.push(
      hairline(
        [
          [gap, wave.y - 69],
          [gap, wave.y + 69],
        ],
        ink,
        3,
      ),
      hairline(
        [
          [gap + 170, wave.y - 69],
          [gap + 170, wave.y + 69],
        ],
        ink,
        3,
      ),
    );
  }
  return parts;
};

/** Two waves of slightly different lengths, in step and out of step. */
const beats: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const start = random.between(20, 60);
  return [
    ground(paper),
    rect(0, 0, 1200, 120, deep),
    ribbon({ y: 330, half: 75, amplitude: 90, start }, mid, 26, over),
    ribbon({ y: 330, half: 86, amplitude: 90, start }, light, 26, over),
    ribbon({ y: 600, half: 150, amplitude: 80, start }, red, 30, over),
    ribbon({ y: 600, half: 172, amplitude: 80, start }, deep, 30, over),
    hairline(
      [
        [0, 465],
        [1200, 465],
      ],
      ink,
    ),
    hairline(
      [
        [start, 120],
        [start, 800],
      ],
      ink,
    ),
  ];
};

export const waves: Readonly<Record<string, Layout>> = { rolling, shallow, wiggles, mended, beats };
