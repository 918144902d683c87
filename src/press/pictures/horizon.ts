import type { Layout } from "./drawPicture.ts";
import { ice, longView, pasture, strata } from "./landscapes.ts";
import { circle, ground, hairCircle, hairline, rect, ringPart } from "./sheet.ts";

/** Upright blocks on a low horizon. */
const skyline: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(light), circle(250, 270, 150, paper)];
  const blocks = [
    { x: 60, width: 120, height: 90, fill: mid },
    { x: 180, width: 90, height: 150, fill: deep },
    { x: 330, width: 130, height: 120, fill: mid },
    { x: 500, width: 96, height: 300, fill: mid },
    { x: 560, width: 130, height: 470, fill: deep },
    { x: 720, width: 86, height: 610, fill: red },
    { x: 780, width: 150, height: 390, fill: mid },
    { x: 930, width: 90, height: 240, fill: deep },
    { x: 1060, width: 140, height: 130, fill: mid },
  ];
  for (const { x, width, height, fill } of blocks) {
    const tall = height + random.between(-12, 12);
    parts.push(rect(x, 690 - tall, width, tall, fill, fill === mid ? "over" : "cover"));
  }
  return [
    ...parts,
    rect(0, 690, 1200, 110, ink),
    hairline(
      [
        [763, 0],
        [763, 110],
      ],
      ink,
      4,
    ),
    hairline(
      [
        [0, 600],
        [500, 600],
      ],
      ink,
    ),
  ];
};

/** A half disc resting on a low line. */
const halfDisc: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const x = random.between(400, 480);
  return [
    ground(paper),
    rect(0, 590, 1200, 210, light),
    ringPart(x, 590, 0, 300, 180, 360, mid),
    ringPart(x, 590, 0, 300, 0, 180, mid, "over"),
    rect(0, 590, 1200, 10, ink),
    hairCircle(x, 590, 370, ink),
    rect(880, 430, 190, 160, deep),
    rect(880, 600, 190, 60, deep, "over"),
    circle(1000, 250, 34, red),
  ];
};

export const horizon: Readonly<Record<string, Layout>> = { longView, ice, pasture, strata, skyline, halfDisc };
