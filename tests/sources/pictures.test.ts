import { expect, test } from "vitest";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

const uploads = "https://paper.example/wp-content/uploads";
const size = (name: string, width: number, height: number) => ({
  source_url: `${uploads}/${name}.jpg`,
  mime_type: "image/jpeg",
  width,
  height,
});
const media = {
  ...size("full", 0, 0),
  alt_text: " A hill ",
  caption: { rendered: "<p>The <em>hill</em> &amp; dale</p>\n" },
  media_details: {
    width: 3000,
    height: 2000,
    sizes: { thumbnail: size("thumb", 150, 150), medium: size("medium", 300, 200), large: size("large", 1024, 683) },
  },
};

async function pictureOf(changed: object, options: Parameters<typeof openWordPress>[0] = {}) {
  const paper = openWordPress(options);
  paper.change(116, { _embedded: { "wp:featuredmedia": [{ ...media, ...changed }] } });
  return (await createWordPressSource("/site.json").article("/how-votes-become-seats/")).picture;
}

test("a picture comes from our own origin in every size that shows the same, none larger than a screen", async () => {
  expect(await pictureOf({})).toEqual({
    alt: "A hill",
    width: 3000,
    height: 2000,
    src: "/wp-content/uploads/full.jpg",
    variants: [
      { src: "/wp-content/uploads/medium.jpg", type: "image/jpeg", width: 300 },
      { src: "/wp-content/uploads/large.jpg", type: "image/jpeg", width: 1024 },
    ],
    caption: "The hill & dale",
  });
});

test("sizes may be missing, damaged, or text", async () => {
  const widths = async (media_details: unknown) =>
    (await pictureOf({ media_details }))?.variants.map(({ width }) => width);
  expect(await widths({ width: 800, height: 600, sizes: [] })).toEqual([800]);
  expect(
    await widths({
      width: "3000",
      height: "2000",
      sizes: { medium: size("m", 300, 200), bad: { file: "x" }, worse: null },
    }),
  ).toEqual([300, 3000]);
  expect(await pictureOf({ media_details: {} })).toMatchObject({ width: 1200, height: 800, variants: [] });
  expect(await pictureOf({ media_details: null, caption: undefined, alt_text: null })).toMatchObject({
    alt: "",
    caption: undefined,
  });
});

test.each([
  ["a recording", { mime_type: "audio/mpeg" }],
  ["another host's", { source_url: "https://cdn.example/wp-content/uploads/full.jpg" }],
  ["no upload", { source_url: "https://paper.example/themes/full.jpg" }],
  ["no address", { source_url: "javascript:alert(1)" }],
])("%s is no picture of ours", async (_, changed) => {
  expect(await pictureOf(changed)).toBeNull();
});

test("WordPress' CDN is passed by", async () => {
  const picture = await pictureOf({
    source_url: "https://i0.wp.com/paper.example/wp-content/uploads/full.jpg?fit=3000",
  });
  expect(picture?.src).toBe("/wp-content/uploads/full.jpg?fit=3000");
});

test("without our server between, pictures come from the site, by https where it has it", async () => {
  const source_url = "http://www.paper.example/elsewhere/full.jpg";
  const picture = await pictureOf({ source_url }, { api: "http://localhost:3000/wp-json/" });
  expect(picture?.src).toBe("https://paper.example/elsewhere/full.jpg");
});
