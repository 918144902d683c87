import type { Layout } from "./drawPicture.ts";
import { circle, ground, hairline, polygon, rect, ringPart } from "./sheet.ts";

/** A low horizon, dark ground, one furrow running to it, and a low sun. */
export const longView: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const x = random.between(820, 920);
  return [
    ground(light),
    rect(0, 0, 1200, 190, paper),
    circle(x, 560, 150, red),
    rect(0, 560, 1200, 240, deep),
    polygon(
      [
        [x - 3, 560],
        [x + 3, 560],
        [430, 800],
        [90, 800],
      ],
      mid,
    ),
    hairline(
      [
        [x, 560],
        [1010, 800],
      ],
      paper,
    ),
    hairline(
      [
        [0, 190],
        [1200, 190],
      ],
      ink,
    ),
    hairline(
      [
        [0, 452],
        [x - 160, 452],
      ],
      ink,
    ),
  ];
};

/** Ice under a wide sky, the meridians of nobody's land meeting below. */
export const ice: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const x = random.between(380, 460);
  const meridians = [-900, -520, -260, -80, 80, 260, 520, 900];
  return [
    ground(light),
    circle(930, 210, 92, mid),
    rect(0, 500, 1200, 300, deep),
    polygon(
      [
        [0, 500],
        [150, 430],
        [330, 455],
        [520, 350],
        [690, 420],
        [900, 390],
        [1200, 470],
        [1200, 560],
        [0, 560],
      ],
      paper,
    ),
    polygon(
      [
        [520, 350],
        [690, 420],
        [610, 560],
        [430, 560],
      ],
      light,
    ),
    rect(0, 560, 1200, 240, deep),
    ...meridians.map((reach) =>
      hairline(
        [
          [x, 560],
          [x + reach * 1.4, 800],
        ],
        paper,
        2,
      ),
    ),
    polygon(
      [
        [x - 4, 350],
        [x + 4, 350],
        [x + 4, 560],
        [x - 4, 560],
      ],
      ink,
    ),
    polygon(
      [
        [x + 4, 250],
        [x + 120, 285],
        [x + 4, 320],
      ],
      red,
    ),
    polygon(
      [
        [x - 4, 250],
        [x + 4, 250],
        [x + 4, 352],
        [x - 4, 352],
      ],
      ink,
    ),
  ];
};

/** A band of pasture under a pale sky; the rules are the hairlines. */
export const pasture: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const crest = random.between(480, 520);
  const parts = [
    ground(paper),
    ringPart(330, 1150, 0, 760, 180, 360, mid),
    ringPart(1010, 1290, 0, 800, 180, 360, deep, "over"),
  ];
  parts.push(rect(0, 0, 1200, 120, light));
  for (const [index, x] of [150, 235, 262, 390, 470, 800, 870].entries()) {
    parts.push(rect(x, crest + (index % 3) * 74 + (x > 700 ? 60 : 0), 46, 24, index === 4 ? red : paper));
  }
  return [
    ...parts,
    hairline(
      [
        [0, 120],
        [1200, 120],
      ],
      ink,
    ),
    hairline(
      [
        [600, 120],
        [600, 800],
      ],
      ink,
    ),
    hairline(
      [
        [60, 800],
        [600, 460],
      ],
      ink,
    ),
  ];
};

/** Layers of ground under a pale sky, broken and drawn apart. */
export const strata: Layout = ({ paper, ink, red, deep, mid, light }, random) => {
  const gap = random.between(590, 650);
  const parts = [
    ground(paper),
    polygon(
      [
        [gap - 60, 430],
        [gap + 60, 430],
        [gap + 200, 800],
        [gap - 200, 800],
      ],
      red,
    ),
  ];
  const layers = [
    { y: 430, fill: deep },
    { y: 500, fill: light },
    { y: 560, fill: mid },
    { y: 660, fill: deep },
    { y: 735, fill: ink },
  ];
  for (const { y, fill } of layers) {
    const reach = (y - 430) * 0.36;
    parts.push(
      polygon(
        [
          [0, y - 40],
          [gap - 60 - reach, y],
          [gap - 200, 800],
          [0, 800],
        ],
        fill,
      ),
    );
    parts.push(
      polygon(
        [
          [1200, y - 70],
          [gap + 60 + reach, y],
          [gap + 200, 800],
          [1200, 800],
        ],
        fill,
      ),
    );
  }
  return [
    ...parts,
    circle(880, 180, 84, light),
    hairline(
      [
        [0, 180],
        [796, 180],
      ],
      ink,
    ),
    hairline(
      [
        [964, 180],
        [1200, 180],
      ],
      ink,
    ),
  ];
};
