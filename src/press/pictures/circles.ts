import type { Layout } from "./drawPicture.ts";
import { circle, ground, hairCircle, hairline, polar } from "./sheet.ts";

/** Linked circles with nothing in the middle. */
const linked: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const turn = random.between(-8, 8);
  const ring = [
    { angle: 190, distance: 400, radius: 190, fill: deep },
    { angle: 245, distance: 330, radius: 120, fill: mid },
    { angle: 300, distance: 400, radius: 170, fill: light },
    { angle: 350, distance: 400, radius: 130, fill: red },
    { angle: 35, distance: 390, radius: 175, fill: mid },
    { angle: 95, distance: 330, radius: 150, fill: light },
    { angle: 140, distance: 360, radius: 110, fill: mid },
  ].map((one) => ({ ...one, at: polar(600, 400, one.distance, one.angle + turn) }));
  return [
    ground(paper),
    ...ring.map(({ at: [x, y], radius, fill }) => circle(x, y, radius, fill, "over")),
    hairline(
      [...ring, ...ring.slice(0, 1)].map(({ at }) => at),
      ink,
    ),
    ...ring.map(({ at: [x, y] }) => circle(x, y, 7, paper)),
  ];
};

/** Two large circles crossing, a small one where they meet. */
const crossing: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const x = random.between(560, 640);
  return [
    ground(light),
    circle(x - 190, 400, 318, mid),
    circle(x + 250, 400, 318, deep, "over"),
    circle(x + 30, 400, 74, red),
    hairCircle(x - 190, 400, 350, ink),
    hairCircle(x + 30, 400, 96, paper),
  ];
};

/** Fifteen seats round a table, five of them heavier. */
const council: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const turn = random.between(0, 24);
  const parts = [ground(deep), circle(640, 410, 214, light), hairCircle(640, 410, 150, deep)];
  for (let seat = 0; seat < 15; seat += 1) {
    const heavy = seat % 3 === 0;
    const [x, y] = polar(640, 410, 300, seat * 24 + turn);
    parts.push(circle(x, y, heavy ? 56 : 32, heavy ? (seat === 12 ? red : mid) : paper));
  }
  return [
    ...parts,
    hairline(
      [
        [0, 410],
        [640, 410],
      ],
      ink,
    ),
    circle(640, 410, 10, ink),
  ];
};

/** Many sizes crowded loosely together: each as near to the middle as the ones before it allow. */
const basket: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const placed: { x: number; y: number; radius: number }[] = [];
  for (const radius of [
    158, 122, 104, 92, 84, 76, 70, 62, 56, 52, 46, 42, 38, 34, 30, 28, 25, 22, 20, 18, 16, 14, 12, 12,
  ]) {
    const spots = Array.from({ length: 400 }, () => ({
      x: random.between(90, 1110),
      y: random.between(70, 730),
      radius,
    }))
      .filter(({ x, y }) => placed.every((other) => Math.hypot(other.x - x, other.y - y) > other.radius + radius + 7))
      .sort((a, b) => Math.hypot(a.x - 560, (a.y - 420) * 1.5) - Math.hypot(b.x - 560, (b.y - 420) * 1.5));
    placed.push(...spots.slice(0, 1));
  }
  const inks = [red, mid, deep, paper, mid];
  return [
    ground(light),
    hairline(
      [
        [0, 420],
        [1200, 420],
      ],
      ink,
    ),
    ...placed.map(({ x, y, radius }, index) => circle(x, y, radius, inks[index % 5] ?? paper)),
  ];
};

/** Cells that meet, and keep the mark of it. */
const cells: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const x = random.between(420, 480);
  return [
    ground(paper),
    circle(x, 430, 300, light),
    circle(x, 430, 176, mid, "over"),
    circle(x + 372, 250, 190, mid, "over"),
    circle(x + 250, 640, 120, deep, "over"),
    circle(x + 560, 560, 86, deep),
    circle(x + 372, 250, 66, red),
    circle(x - 60, 400, 44, red),
    hairCircle(x, 430, 334, ink),
    hairCircle(x + 560, 560, 112, ink),
  ];
};

/** Circles of three sizes in rows. */
const rows: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const parts = [ground(light)];
  const special = random.integer(5, 8);
  for (let index = 0; index < 3; index += 1)
    parts.push(circle(250 + index * 340, 220, 138, index === 1 ? deep : mid, "over"));
  for (let index = 0; index < 7; index += 1) parts.push(circle(170 + index * 146, 474, 58, index === 3 ? paper : deep));
  for (let index = 0; index < 15; index += 1)
    parts.push(circle(148 + index * 66, 650, 22, index === special ? red : ink));
  return [
    ...parts,
    hairline(
      [
        [0, 386],
        [1200, 386],
      ],
      ink,
      2,
    ),
    hairline(
      [
        [0, 562],
        [1200, 562],
      ],
      ink,
      2,
    ),
    hairline(
      [
        [0, 738],
        [1200, 738],
      ],
      ink,
      2,
    ),
  ];
};

/** Overlapping circles, cut off by the edge of the sheet. */
const cropped: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const y = random.between(100, 180);
  return [
    ground(paper),
    circle(150, y + 420, 400, mid),
    circle(640, y + 40, 330, light, "over"),
    circle(1130, 560, 370, deep, "over"),
    circle(720, 800, 190, light, "over"),
    circle(438, 210, 46, red),
    hairCircle(150, y + 420, 300, ink),
  ];
};

/** Circles of different sizes through one common point. */
const common: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const [x, y] = [random.between(560, 640), random.between(380, 430)];
  const parts = [ground(light)];
  const around = [
    { angle: 190, radius: 290, fill: mid },
    { angle: 318, radius: 230, fill: paper },
    { angle: 75, radius: 180, fill: deep },
  ];
  for (const { angle, radius, fill } of around) {
    const [cx, cy] = polar(x, y, radius, angle);
    parts.push(
      circle(cx, cy, radius, fill, "over"),
      circle(cx, cy, 8, ink),
      hairline(
        [
          [cx, cy],
          [x, y],
        ],
        ink,
      ),
    );
  }
  return [...parts, circle(x, y, 30, red)];
};

export const circles: Readonly<Record<string, Layout>> = {
  linked,
  crossing,
  council,
  basket,
  cells,
  rows,
  cropped,
  common,
};
