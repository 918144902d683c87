import type { Layout } from "./drawPicture.ts";
import { circle, ground, hairCircle, hairline, n, polar, rect, ringPart, shape } from "./sheet.ts";

/** A quarter circle up from the baseline, then level to the edge; `side` 1 leads to the right, -1 to the left. */
function road(root: number, radius: number, side: 1 | -1, fill: string): string {
  const [inner, edge] = [radius - 84, side === 1 ? 1200 : 0];
  const turn = root + side * radius;
  const outside = `M${n(root)} 700A${n(radius)} ${n(radius)} 0 0 ${side === 1 ? 1 : 0} ${n(turn)} ${n(700 - radius)}H${edge}V${n(700 - inner)}`;
  const inside = `H${n(turn)}A${n(inner)} ${n(inner)} 0 0 ${side === 1 ? 0 : 1} ${n(root + side * 84)} 700Z`;
  return shape(outside + inside, fill, "over");
}

/** Two families of arcs that rise from one point of a baseline, part, and run out on either side. */
const parting: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const root = random.integer(490, 560);
  const parts = [ground(paper)];
  for (const [index, fill] of [light, mid, deep].entries()) parts.push(road(root, 600 - index * 185, 1, fill));
  for (const [index, fill] of [mid, red].entries()) parts.push(road(root, 470 - index * 230, -1, fill));
  return [
    ...parts,
    rect(0, 700, 1200, 100, deep),
    hairline(
      [
        [root, 0],
        [root, 700],
      ],
      ink,
    ),
  ];
};

/** A row of plain arches under a pale sky. */
const arcade: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(light), circle(random.between(930, 1010), 190, 74, red)];
  const span = 250;
  for (let index = 0; index < 5; index += 1) {
    const x = 40 + index * span;
    const fill = index === 3 ? paper : index % 2 === 0 ? deep : mid;
    parts.push(ringPart(x + span / 2, 430, 76, span / 2, 180, 360, fill));
    parts.push(rect(x, 429, span / 2 - 76, 271, fill), rect(x + span / 2 + 76, 429, span / 2 - 76, 271, fill));
  }
  return [
    ...parts,
    rect(0, 700, 1200, 100, ink),
    hairline(
      [
        [0, 304],
        [1200, 304],
      ],
      ink,
    ),
  ];
};

/** Two half circles of benches, the smaller standing in the larger. */
const chambers: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const x = random.between(470, 520);
  const second = x + 330;
  const parts = [ground(light)];
  for (const [index, fill] of [deep, mid, deep, mid, deep].entries()) {
    const outer = 610 - index * 100;
    parts.push(ringPart(x, 700, outer - 70, outer, 180, 360, fill));
  }
  parts.push(ringPart(second, 700, 0, 318, 180, 360, light));
  parts.push(ringPart(second, 700, 218, 288, 180, 360, red), ringPart(second, 700, 118, 188, 180, 360, paper));
  return [
    ...parts,
    rect(0, 700, 1200, 100, ink),
    hairline(
      [
        [second, 0],
        [second, 700],
      ],
      ink,
    ),
    hairline(
      [
        [x, 700],
        [x, 800],
      ],
      paper,
    ),
  ];
};

/** Wide arcs that cross over a dark ground, and agree in one place. */
const crossing: Layout = ({ paper, red, deep, mid, light, ink }, random) => {
  const [x, y] = [random.between(690, 750), random.between(470, 510)];
  const senders = [
    { angle: 205, distance: 590, width: 96, fill: ink },
    { angle: 258, distance: 380, width: 66, fill: mid },
    { angle: 318, distance: 500, width: 38, fill: light },
  ].map((one) => ({ ...one, centre: polar(x, y, one.distance, one.angle) }));
  return [
    ground(deep),
    ...senders.map(({ centre: [cx, cy], distance, width, fill }) => hairCircle(cx, cy, distance, fill, width)),
    ...senders.flatMap(({ centre: [cx, cy] }) => [
      hairline(
        [
          [cx, cy],
          [x, y],
        ],
        paper,
        2,
      ),
      circle(cx, cy, 15, paper),
    ]),
    circle(x, y, 62, red),
    circle(x, y, 11, paper),
  ];
};

export const arcs: Readonly<Record<string, Layout>> = { parting, arcade, chambers, crossing };
