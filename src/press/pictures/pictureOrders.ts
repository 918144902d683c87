import type { PictureOrder } from "./drawPicture.ts";

/** What is drawn at the head of each story, by slug. Inks are named where a picture departs from its section's. */
export const leadPictures: Readonly<Record<string, PictureOrder>> = {
  "seoul-brings-tokyo-and-beijing-back-to-one-table": { motif: "bands", layout: "threefold" },
  "what-liberalism-means-and-why-it-means-two-things": { motif: "arcs", layout: "parting" },
  "conservatism-is-more-than-one-idea": { motif: "horizon", layout: "longView" },
  "where-socialism-and-social-democracy-part": { motif: "steps", layout: "staircase" },
  "nationalism-the-idea-that-redrew-the-map": { motif: "grid", layout: "merged" },
  "populism-style-strategy-or-ideology": { motif: "rays", layout: "outcry" },
  "what-anarchists-actually-argue": { motif: "circles", layout: "linked" },
  "how-left-and-right-got-their-names": { motif: "bands", layout: "spectrum" },
  "republicanism-and-the-older-idea-of-freedom": { motif: "arcs", layout: "arcade" },
  "what-green-politics-wants": {
    motif: "waves",
    layout: "rolling",
    inks: { deep: "#27425a", mid: "#7f9b78", light: "#b9c9bd" },
  },
  "feminism-as-political-theory": { motif: "circles", layout: "crossing" },
  "how-much-state-libertarians-would-keep": {
    motif: "steps",
    layout: "fewSteep",
    inks: { mid: "#8fa6b5", light: "#c9d2d3" },
  },
  "why-federations-share-power-and-quarrel-over-it": { motif: "grid", layout: "framed" },
  "what-a-second-chamber-is-for": { motif: "arcs", layout: "chambers" },
  "when-a-treaty-binds-and-when-it-merely-hopes": { motif: "bands", layout: "dwindling" },
  "how-the-security-council-decides": { motif: "circles", layout: "council" },
  "how-votes-become-seats": { motif: "rays", layout: "hemicycle" },
  "the-continent-nobody-owns": { motif: "horizon", layout: "ice" },
  "the-long-argument-about-free-trade": {
    motif: "waves",
    layout: "shallow",
    inks: { deep: "#3d5a70", mid: "#93a9b3", light: "#cfd3cd" },
  },
  "how-central-banks-learned-to-speak": {
    motif: "steps",
    layout: "rising",
    inks: { deep: "#4a5560", mid: "#cfa349", light: "#e0d3b4" },
  },
  "what-gdp-counts-and-what-it-leaves-out": { motif: "grid", layout: "tallied", inks: { light: "#b79468" } },
  "how-a-basket-of-goods-measures-inflation": {
    motif: "circles",
    layout: "basket",
    inks: { deep: "#7a2f2a", mid: "#cf8d76", light: "#e6cfae" },
  },
  "why-sound-banks-can-suffer-runs": {
    motif: "bands",
    layout: "wedge",
    inks: { deep: "#26384d", mid: "#a9acab", light: "#d8c39a" },
  },
  "who-looks-after-the-commons": { motif: "horizon", layout: "pasture" },
  "reading-an-opinion-poll-without-being-fooled": { motif: "bands", layout: "ranges" },
  "how-a-vaccine-teaches-the-body": { motif: "circles", layout: "cells" },
  "what-carbon-dating-can-and-cannot-tell": { motif: "waves", layout: "wiggles" },
  "how-the-continents-were-caught-moving": { motif: "horizon", layout: "strata" },
  "why-the-kilogram-is-no-longer-a-thing": { motif: "grid", layout: "lattice" },
  "what-a-clinical-trial-can-prove": { motif: "steps", layout: "widening" },
  "how-the-internet-finds-a-name": { motif: "rays", layout: "root" },
  "how-strangers-came-to-share-a-secret": { motif: "grid", layout: "key" },
  "the-box-that-shrank-the-oceans": {
    motif: "bands",
    layout: "stacked",
    inks: { deep: "#3f5f78", mid: "#cf9f45", light: "#c9d0c6" },
  },
  "how-satellites-tell-you-where-you-are": { motif: "arcs", layout: "crossing" },
  "how-a-message-survives-its-errors": { motif: "waves", layout: "mended" },
  "what-it-takes-to-store-electricity": { motif: "steps", layout: "basins", inks: { mid: "#7d9a80" } },
  "how-newspapers-learned-their-shape": {
    motif: "grid",
    layout: "columns",
    inks: { deep: "#4b4641", mid: "#a59d92", light: "#d8cfbf" },
  },
  "the-compromise-inside-every-piano": { motif: "waves", layout: "beats" },
  "how-painters-found-the-vanishing-point": { motif: "rays", layout: "vanishing" },
  "the-book-that-saved-half-of-shakespeare": {
    motif: "bands",
    layout: "gathered",
    inks: { deep: "#5a3a2c", mid: "#b48a5e", light: "#e0cba6" },
  },
  "three-ways-to-write-a-language-down": { motif: "circles", layout: "rows" },
  "why-cities-grew-upwards": { motif: "horizon", layout: "skyline" },
};

/** How the pictures inside stories are composed, by slug: the manuscript names the motif. Others are left to the seed. */
export const bodyPictures: Readonly<Record<string, Omit<PictureOrder, "motif">>> = {
  "what-gdp-counts-and-what-it-leaves-out": { layout: "cropped", inks: { deep: "#8d9894", light: "#c9d2c0" } },
  "nationalism-the-idea-that-redrew-the-map": { layout: "seams" },
  "what-green-politics-wants": { layout: "halfDisc", inks: { deep: "#5f666a", mid: "#cf9f45", light: "#c3c4bd" } },
  "what-carbon-dating-can-and-cannot-tell": { layout: "halving" },
  "how-satellites-tell-you-where-you-are": { layout: "common" },
  "how-votes-become-seats": { layout: "rounding" },
};
