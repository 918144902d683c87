import type { Layout } from "./drawPicture.ts";
import type { Point } from "./sheet.ts";
import { ground, hairline, polygon, rect } from "./sheet.ts";

/** Blocks of one shape, stacked and shifted. */
export const stacked: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(light), rect(0, 690, 1200, 110, ink)];
  const rows = [
    { x: 60, inks: [deep, red, mid, deep] },
    { x: 60, inks: [mid, deep, red] },
    { x: 330, inks: [red, mid] },
    { x: 330, inks: [deep] },
  ];
  let hook = 0;
  for (const [row, { x, inks }] of rows.entries()) {
    const shift = row === 0 ? 0 : random.between(-16, 16);
    hook = x + shift + 131;
    for (const [index, fill] of inks.entries()) {
      parts.push(rect(x + shift + index * 270, 570 - row * 128, 262, 120, fill));
    }
  }
  return [
    ...parts,
    hairline(
      [
        [hook, 0],
        [hook, 94],
      ],
      ink,
      3,
    ),
    hairline(
      [
        [hook - 128, 187],
        [hook, 92],
        [hook + 128, 187],
      ],
      ink,
      3,
    ),
    rect(0, 690, 1200, 6, paper),
  ];
};

/** Sheets gathered one on another, fanned from the fold. */
export const gathered: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const fold: Point = [random.between(150, 210), 700];
  const inks = [deep, mid, paper, light, mid, paper];
  const parts = [ground(deep), rect(0, 700, 1200, 100, ink)];
  const sheets: Point[][] = inks.slice(1).map((_, index) => {
    const lift = 640 - index * 128;
    return [
      fold,
      [fold[0] + 40, fold[1] - lift - 20],
      [1040 - index * 26, 610 - lift],
      [1110, 660 - index * 4 - lift * 0.2],
    ];
  });
  for (const [index, sheet] of sheets.entries()) parts.push(polygon(sheet, inks[index + 1] ?? paper));
  return [
    ...parts,
    polygon([fold, [fold[0] + 28, fold[1]], [fold[0] + 70, 40], [fold[0] + 40, 40]], red),
    hairline(
      [
        [fold[0], 700],
        [1140, 700],
      ],
      paper,
      3,
    ),
  ];
};
