import type { Layout } from "./drawPicture.ts";
import type { Point } from "./sheet.ts";
import { circle, ground, hairCircle, hairline, polar, polygon, rect, ringPart } from "./sheet.ts";

function ray(x: number, y: number, reach: number, from: number, to: number): Point[] {
  return [[x, y], polar(x, y, reach, from), polar(x, y, reach, to)];
}

/** Rays of unlike breadth, most of them to one side, from one low point. */
const outcry: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const [x, y] = [random.between(170, 230), 610];
  const rays = [
    { from: 248, to: 262, fill: light },
    { from: 282, to: 287, fill: ink },
    { from: 298, to: 320, fill: mid },
    { from: 326, to: 331, fill: red },
    { from: 339, to: 359, fill: deep },
    { from: 368, to: 374, fill: mid },
  ];
  return [
    ground(paper),
    rect(0, 610, 1200, 190, light),
    ...rays.map(({ from, to, fill }) => polygon(ray(x, y, 1500, from, to), fill)),
    hairline([[x, y], polar(x, y, 1300, 334)], ink),
    circle(x, y, 92, paper),
    circle(x, y, 62, ink),
    hairCircle(x, y, 128, ink),
  ];
};

/** Rays gathered into a half circle of seats. */
const hemicycle: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const [x, y] = [random.between(560, 620), 700];
  const parts = [ground(light)];
  const shares = [51, 47, 2];
  for (let seat = 0; seat < 23; seat += 1) {
    const angle = 181 + seat * 7.8;
    const fill = seat < 11 ? deep : seat < 21 ? mid : red;
    for (const [row, radius] of [250, 350, 450, 550].entries()) {
      if (row === 0 && seat % 2 === 1) continue;
      const [cx, cy] = polar(x, y, radius, angle + 3.9);
      parts.push(circle(cx, cy, 14 + row * 5, fill));
    }
  }
  const lines = shares.map((_, index) => hairline([[x, y], polar(x, y, 760, [266, 345, 200][index] ?? 0)], ink));
  return [...parts, ...lines, ringPart(x, y, 0, 150, 180, 360, paper), rect(0, 700, 1200, 100, ink)];
};

/** Lines from one root, branching as they go. */
const root: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const [x, y] = [150, random.between(370, 430)];
  const parts = [
    ground(paper),
    ringPart(x, y, 880, 1400, -90, 90, light),
    ringPart(x, y, 430, 600, -90, 90, mid, "over"),
  ];
  for (const [index, angle] of [-38, -19, -2, 15, 33].entries()) {
    const middle = polar(x, y, 515, angle);
    parts.push(hairline([[x, y], middle], ink, 3));
    for (const turn of [-7, -2, 4]) {
      const end = polar(x, y, 940, angle + turn * 0.9);
      parts.push(hairline([middle, end], ink, 2), circle(end[0], end[1], 13, index === 3 && turn === -2 ? red : deep));
    }
    parts.push(circle(middle[0], middle[1], 27, index === 3 ? red : deep));
  }
  return [...parts, circle(x, y, 96, deep), circle(x, y, 30, red), hairCircle(x, y, 124, ink)];
};

/** Lines that run together at one point, over a tiled floor. */
const vanishing: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const [x, y] = [600, random.between(350, 380)];
  const parts = [
    ground(light),
    polygon(
      [
        [0, 0],
        [1200, 0],
        [x, y],
      ],
      mid,
    ),
    polygon(
      [
        [0, 0],
        [x, y],
        [0, 800],
      ],
      deep,
    ),
    polygon(
      [
        [0, 800],
        [1200, 800],
        [x, y],
      ],
      paper,
    ),
  ];
  const depths = [800, 690, 606, 540, 488, 448, 418];
  for (const [index, near] of depths.slice(0, -1).entries()) {
    const far = depths[index + 1] ?? near;
    const edge = (line: number, depth: number): Point => [x + ((line - 4) * 300 * (depth - y)) / (800 - y), depth];
    for (let line = index % 2; line < 8; line += 2) {
      parts.push(
        polygon(
          [edge(line, near), edge(line + 1, near), edge(line + 1, far), edge(line, far)],
          line > 6 || line < 1 ? deep : red,
        ),
      );
    }
  }
  const walls = [
    polygon(
      [
        [0, 0],
        [x, y],
        [0, 800],
      ],
      deep,
    ),
    polygon(
      [
        [1200, 0],
        [x, y],
        [1200, 800],
      ],
      light,
    ),
  ];
  const lines = [120, 260, 540, 680].map((height) =>
    hairline(
      [
        [1200, height],
        [x, y],
      ],
      ink,
      2,
    ),
  );
  return [...parts, ...walls, ...lines, rect(x - 66, y - 54, 132, 96, paper), circle(x, y, 9, ink)];
};

export const rays: Readonly<Record<string, Layout>> = { outcry, hemicycle, root, vanishing };
