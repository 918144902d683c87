import type { Layout } from "./drawPicture.ts";
import type { Point } from "./sheet.ts";
import { circle, ground, hairCircle, hairline, polygon, rect } from "./sheet.ts";

/** The outline of a flight of steps, from one side of the sheet to the other, closed along the foot. */
function flight(from: number, to: number, y: number, run: number, rise: number): Point[] {
  const points: Point[] = [[from, 800]];
  let level = y;
  for (let x = from; x < to; x += run, level -= rise) points.push([x, level], [x + run, level]);
  return [...points, [points.at(-1)?.[0] ?? to, 800]];
}

/** Broad steps climbing from left to right, with no landing in sight. */
const staircase: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const run = random.between(205, 225);
  return [
    ground(paper),
    polygon(flight(-60, 1200, 600, run, 118), light),
    polygon(flight(120, 1200, 740, run, 118), mid, "over"),
    polygon(flight(420, 1200, 800, run, 118), deep),
    rect(120 + run * 2, 504, run, 26, red),
    hairline(
      [
        [0, 742],
        [1200, 84],
      ],
      ink,
    ),
    circle(980, 120, 64, red),
  ];
};

/** A few steep steps down. */
const fewSteep: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const run = random.between(285, 310);
  return [
    ground(light),
    rect(0, 110, run, 690, deep),
    rect(run, 350, run, 450, mid),
    rect(run * 2, 560, run, 240, deep, "over"),
    rect(run * 3, 712, 1200, 88, paper),
    rect(run - 26, 110, 26, 240, red),
    hairline(
      [
        [run, 110],
        [1200, 110],
      ],
      ink,
    ),
    hairline(
      [
        [run * 2, 350],
        [1200, 350],
      ],
      ink,
    ),
    hairline(
      [
        [run * 3, 560],
        [1200, 560],
      ],
      ink,
    ),
  ];
};

/** Slabs that rise from left to right, each a separate sheet. */
const rising: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const lift = random.between(104, 116);
  const inks = [light, mid, deep, light, mid, deep];
  const parts = [ground(paper)];
  for (const [index, fill] of inks.entries()) {
    const y = 690 - index * lift;
    parts.push(rect(60 + index * 168, y, 290, 52, fill, "over"));
    parts.push(
      hairline(
        [
          [60 + index * 168, y],
          [60 + index * 168, 800],
        ],
        ink,
        2,
      ),
    );
  }
  return [...parts, rect(60 + 5 * 168, 690 - 5 * lift, 290, 52, red), rect(0, 786, 1200, 14, deep)];
};

/** Stages, each larger than the last. */
const widening: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const top = random.between(96, 130);
  return [
    ground(light),
    rect(90, 640, 90, 160, paper),
    rect(180, 520, 170, 280, mid),
    rect(350, 350, 290, 450, deep),
    rect(640, top, 560, 800, red),
    rect(640, 350, 560, 450, deep, "over"),
    ...[0, 1, 2, 3].map((index) =>
      circle(
        [135, 265, 495, 920][index] ?? 0,
        [607, 470, 277, 590][index] ?? 0,
        [14, 25, 42, 96][index] ?? 0,
        index === 3 ? light : ink,
      ),
    ),
    hairline(
      [
        [0, 640],
        [90, 640],
      ],
      ink,
    ),
    hairline(
      [
        [0, 520],
        [180, 520],
      ],
      ink,
    ),
    hairline(
      [
        [0, 350],
        [350, 350],
      ],
      ink,
    ),
    hairline(
      [
        [0, top],
        [640, top],
      ],
      ink,
    ),
  ];
};

/** Basins one below another, with the water let down. */
const basins: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const level = random.between(36, 56);
  const tops = [190, 345, 500, 655];
  const parts = [ground(paper)];
  for (const [index, top] of tops.entries()) {
    const x = index * 290;
    parts.push(rect(x, top, 330, 800 - top, index % 2 === 0 ? deep : mid));
    parts.push(rect(x + 34, top, 230, level + index * 22, light));
  }
  return [
    ...parts,
    rect(264, 190 + level - 20, 40, 180, red),
    circle(1010, 190, 96, mid),
    hairCircle(1010, 190, 128, ink),
    hairline(
      [
        [330, 190],
        [914, 190],
      ],
      ink,
    ),
  ];
};

/** Every step half as high as the one before. */
const halving: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const run = random.between(172, 184);
  const parts = [ground(paper)];
  let height = 640;
  for (let index = 0; index < 7; index += 1, height /= 2) {
    parts.push(rect(index * run, 720 - height, run, height, [deep, mid, light, red, deep, mid, deep][index] ?? deep));
    parts.push(
      hairline(
        [
          [index * run + run, 720 - height],
          [1200, 720 - height],
        ],
        ink,
        2,
      ),
    );
  }
  return [...parts, rect(0, 720, 1200, 80, ink)];
};

/** Two flights, one up and one down, that do not quite match. */
const rounding: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const run = random.between(150, 165);
  const down = flight(0, 1200, 260, run, -78);
  return [
    ground(light),
    polygon(flight(0, 1200, 730, run, 78), deep),
    polygon(down, mid, "over"),
    hairline(
      [
        [0, 770],
        [1200, 150],
      ],
      paper,
      3,
    ),
    rect(run * 3, 730 - 3 * 78, run, 22, red),
    circle(180, 130, 62, red),
    hairline(
      [
        [0, 221],
        [1200, 845],
      ],
      ink,
    ),
  ];
};

export const steps: Readonly<Record<string, Layout>> = {
  staircase,
  fewSteep,
  rising,
  widening,
  basins,
  halving,
  rounding,
};
