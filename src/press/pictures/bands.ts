import type { Layout } from "./drawPicture.ts";
import { gathered, stacked } from "./stacks.ts";
import type { Point } from "./sheet.ts";
import { ground, hairCircle, hairline, polygon, rect } from "./sheet.ts";

/** Three broad bands, each reaching into the next, and one thing that passes through all. */
const threefold: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const meeting = random.between(690, 780);
  return [
    ground(paper),
    rect(0, 96, meeting + 130, 224, deep),
    rect(meeting - 480, 284, 1200, 236, mid, "over"),
    rect(0, 484, meeting + 270, 220, light, "over"),
    rect(meeting, 0, 34, 704, red),
    hairCircle(meeting + 17, 402, 168, ink, 3),
    hairline(
      [
        [meeting + 17, 704],
        [meeting + 17, 800],
      ],
      ink,
      3,
    ),
  ];
};

/** Upright bands from dark to pale across a wide field. */
const spectrum: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const lean = random.between(60, 110);
  const widths = [300, 215, 150, 105, 75, 52, 36];
  const inks = [deep, deep, mid, light, mid, light, light];
  const parts = [ground(paper)];
  let x = -lean;
  for (const [index, width] of widths.entries()) {
    const fill = index === 1 ? red : (inks[index] ?? light);
    parts.push(
      polygon(
        [
          [x + lean, 0],
          [x + width + lean + 1, 0],
          [x + width - lean + 1, 800],
          [x - lean, 800],
        ],
        fill,
      ),
    );
    x += width + index * 9;
  }
  return [
    ...parts,
    hairline(
      [
        [0, 590],
        [1200, 590],
      ],
      paper,
      3,
    ),
    hairline(
      [
        [830, 590],
        [1200, 590],
      ],
      ink,
      3,
    ),
  ];
};

/** Bands one above another, each lighter in weight than the one below. */
const dwindling: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const left = random.between(120, 200);
  const parts = [ground(light), rect(0, 0, left, 800, paper)];
  let bottom = 800;
  for (const [index, height] of [210, 132, 84, 52, 32, 18, 9, 4].entries()) {
    const fill = [deep, mid, deep, red, deep, mid, deep, ink][index] ?? ink;
    parts.push(
      rect(
        index % 2 === 0 ? 0 : left,
        bottom - height,
        index % 2 === 0 ? 1200 - index * 95 : 1200 - left,
        height,
        fill,
      ),
    );
    bottom -= height + 18 + index * 3;
  }
  return parts;
};

/** Heavy bands resting on one that thins away to nothing. */
const wedge: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const tip = random.between(960, 1060);
  return [
    ground(paper),
    rect(150, 70, 1050, 190, deep),
    rect(0, 260, 930, 150, light),
    rect(330, 410, 870, 150, mid),
    rect(330, 410, 600, 150, light, "over"),
    polygon(
      [
        [0, 560],
        [tip, 560],
        [0, 668],
      ],
      red,
    ),
    hairline(
      [
        [0, 668],
        [1200, 545],
      ],
      ink,
    ),
    rect(930, 260, 270, 150, deep, "over"),
  ];
};

/** Bands of unequal length beside one another, each with a hairline where its middle may be. */
const ranges: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const middles = [610, 540, 690, 585, 640, 560];
  const spans = [250, 420, 170, 330, 215, 520];
  const inks = [deep, light, red, mid, deep, light];
  const truth = random.between(590, 625);
  const parts = [ground(paper)];
  for (const [index, middle] of middles.entries()) {
    const span = spans[index] ?? 0;
    const y = 70 + index * 114;
    parts.push(rect(middle - span, y, span * 2, 74, inks[index] ?? mid, "over"));
    parts.push(rect(middle - 5, y, 10, 74, paper));
  }
  return [
    ...parts,
    hairline(
      [
        [truth, 0],
        [truth, 800],
      ],
      ink,
      3,
    ),
  ];
};

/** Bands that meet along uneven seams. */
const seams: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const seam = (x: number): Point[] => [0, 1, 2, 3, 4, 5].map((step) => [x + random.between(-70, 70), step * 160]);
  const [first, second, third] = [seam(300), seam(610), seam(930)];
  const between = (a: Point[], b: Point[]): Point[] => [...a, ...b.toReversed()];
  return [
    ground(paper),
    polygon([[0, 0], ...first, [0, 800]], deep),
    polygon(between(first, second), mid),
    polygon(between(second, third), light),
    polygon(
      between(
        first.map(([x, y]) => [x - 62, y]),
        first,
      ),
      red,
    ),
    hairline(
      third.map(([x, y]) => [x + 60, y]),
      ink,
    ),
    hairline(
      second.map(([x, y]) => [x + 40, y]),
      ink,
    ),
  ];
};

export const bands: Readonly<Record<string, Layout>> = {
  threefold,
  spectrum,
  dwindling,
  wedge,
  ranges,
  stacked,
  gathered,
  seams,
};
