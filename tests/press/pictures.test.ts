import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { sections } from "#press/editorial.ts";
import { drawPicture, motifLayouts } from "#press/pictures/drawPicture.ts";

const motifs = [...new Set(motifLayouts.map(({ motif }) => motif))];
const slugs = sections.map(({ slug }) => slug);

describe("pictures", () => {
  it("know eight motifs, each with several layouts", () => {
    expect(motifs.toSorted()).toEqual(["arcs", "bands", "circles", "grid", "horizon", "rays", "steps", "waves"]);
    for (const motif of motifs)
      expect(motifLayouts.filter((one) => one.motif === motif).length).toBeGreaterThanOrEqual(4);
  });

  it.each(motifLayouts)("$motif/$layout is the same twice, and another for another seed or section", (order) => {
    const drawn = slugs.map((slug) => drawPicture("a-story", order, slug));
    expect(slugs.map((slug) => drawPicture("a-story", order, slug))).toEqual(drawn);
    expect(new Set(drawn).size).toBe(slugs.length);
    expect(drawPicture("another-story", order, "world")).not.toBe(drawPicture("a-story", order, "world"));
  });

  it.each(motifs)("%s: a seed alone chooses among its layouts", (motif) => {
    const seeds = Array.from({ length: 30 }, (_, index) => `story-${index}`);
    const shapes = seeds.map((seed) => drawPicture(seed, { motif }, "world").replace(/[\d.#a-f-]+/g, ""));
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(4);
  });

  it.each(motifLayouts)("$motif/$layout is flat: no text, gradient, reference or number that is none", (order) => {
    expect(drawPicture("a-story", order, "science")).not.toMatch(/<text|Gradient|href|url\(|NaN|undefined|Infinity/);
  });

  it.each(motifLayouts)("$motif/$layout fills the sheet to its edges", async (order) => {
    const svg = drawPicture("a-story", order, "world").replace("<svg ", '<svg width="160" height="107" ');
    expect((await sharp(Buffer.from(svg)).stats()).isOpaque).toBe(true);
  });

  it("say what they do not know", () => {
    expect(() => drawPicture("a", { motif: "clouds" }, "world")).toThrow("there is no motif “clouds”");
    expect(() => drawPicture("a", { motif: "bands", layout: "knot" }, "world")).toThrow(
      "the motif “bands” has no layout “knot”",
    );
    expect(() => drawPicture("a", { motif: "bands" }, "sport")).toThrow("there is no palette for the section “sport”");
  });
});
