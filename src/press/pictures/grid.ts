import type { Layout } from "./drawPicture.ts";
import { circle, ground, hairline, rect } from "./sheet.ts";

/** Squares, some of them grown together, across a slanting line. */
const merged: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const size = 116;
  const parts = [ground(paper)];
  for (let row = 0; row < 7; row += 1) {
    for (let column = 0; column < 11; column += 1) {
      if (random.chance(0.2)) continue;
      parts.push(rect(column * size - 36, row * size - 6, size - 8, size - 8, random.pick([light, light, mid])));
    }
  }
  const block = (column: number, row: number, wide: number, high: number, fill: string) =>
    rect(column * size - 36, row * size - 6, wide * size - 8, high * size - 8, fill);
  return [
    ...parts,
    block(1, 1, 4, 3, deep),
    block(4, 3, 2, 3, deep),
    block(7, 2, 3, 2, red),
    block(8, 4, 2, 2, mid),
    hairline(
      [
        [700, 0],
        [660, 330],
        [790, 560],
        [740, 800],
      ],
      ink,
      4,
    ),
  ];
};

/** Squares of many kinds inside one frame. */
const framed: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(light), rect(250, 80, 640, 640, deep)];
  const inks = random.shuffled([mid, mid, mid, light, light, light, paper, paper, red]);
  for (const [index, fill] of inks.entries()) {
    const [column, row] = [index % 3, Math.floor(index / 3)];
    const inset = random.pick([0, 0, 22, 44]);
    parts.push(rect(286 + column * 196 + inset / 2, 116 + row * 196 + inset / 2, 176 - inset, 176 - inset, fill));
  }
  return [
    ...parts,
    rect(830, 300, 250, 250, mid, "over"),
    hairline(
      [
        [0, 720],
        [1200, 720],
      ],
      ink,
    ),
    hairline(
      [
        [250, 0],
        [250, 800],
      ],
      ink,
    ),
  ];
};

/** Most squares tinted, some left blank. */
const tallied: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(paper)];
  const size = 100;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 12; column += 1) {
      const outside = column + row > 13 || random.chance(0.1);
      const [x, y] = [column * size, row * size];
      if (outside) parts.push(rect(x + 48, y + 48, 5, 5, ink));
      else parts.push(rect(x + 5, y + 5, size - 10, size - 10, random.pick([mid, mid, light, deep])));
    }
  }
  return [
    ...parts,
    rect(905, 205, 90, 90, red),
    hairline(
      [
        [1100, 200],
        [600, 700],
      ],
      ink,
      3,
    ),
  ];
};

/** A regular field of small squares with one lifted out of it. */
const lattice: Layout = ({ paper, red, deep, mid, light }, random) => {
  const parts = [ground(deep)];
  const missing = { column: random.integer(8, 10), row: random.integer(2, 3) };
  for (let row = 0; row < 10; row += 1) {
    for (let column = 0; column < 15; column += 1) {
      if (column === missing.column && row === missing.row) continue;
      const far = Math.hypot(column - missing.column, row - missing.row);
      const side = Math.max(10, 54 - far * 4.2);
      parts.push(rect(column * 80 + 40 - side / 2, row * 80 + 40 - side / 2, side, side, far < 3.2 ? light : mid));
    }
  }
  const [x, y] = [missing.column * 80 + 40, missing.row * 80 + 40];
  return [
    ...parts,
    rect(x - 44, y - 44, 88, 88, red),
    hairline(
      [
        [x, 0],
        [x, y - 44],
      ],
      paper,
    ),
    hairline(
      [
        [0, y],
        [x - 44, y],
      ],
      paper,
    ),
  ];
};

/** A field of small squares, the same few filled in two places. */
const key: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const size = 62;
  const secret = Array.from({ length: 20 }, () => random.chance(0.45));
  const parts = [ground(light), rect(0, 0, 600, 800, deep)];
  for (const [side, left] of [96, 764].entries()) {
    for (const [index, filled] of secret.entries()) {
      const [x, y] = [left + (index % 5) * size * 1.12, 190 + Math.floor(index / 5) * size * 1.7];
      if (filled) parts.push(rect(x, y, size, size, index === 12 || index === 7 ? red : side === 0 ? mid : deep));
      else parts.push(rect(x + 27, y + 27, 8, 8, side === 0 ? paper : ink));
    }
  }
  return [
    ...parts,
    hairline(
      [
        [440, 222],
        [764, 222],
      ],
      mid,
      3,
    ),
    circle(600, 222, 15, red),
  ];
};

/** Narrow columns of grey, with one heading breaking across. */
const columns: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(paper)];
  for (let column = 0; column < 6; column += 1) {
    const x = 96 + column * 176;
    let y = column > 0 && column < 4 ? 330 : 210;
    while (y < 800) {
      const height = random.between(60, 210);
      parts.push(rect(x, y, 148, height, random.pick([light, light, mid, deep])));
      y += height + 16;
    }
    if (column > 0)
      parts.push(
        hairline(
          [
            [x - 14, column > 1 && column < 4 ? 330 : 210],
            [x - 14, 800],
          ],
          ink,
          2,
        ),
      );
  }
  return [
    ...parts,
    rect(96, 60, 1028, 92, ink),
    rect(272, 210, 500, 100, red),
    hairline(
      [
        [96, 180],
        [1124, 180],
      ],
      ink,
      3,
    ),
  ];
};

export const grid: Readonly<Record<string, Layout>> = { merged, framed, tallied, lattice, key, columns };
