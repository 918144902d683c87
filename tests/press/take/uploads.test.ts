import { existsSync } from "node:fs";
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Disk } from "#press/take/disk.ts";
import { describeDiskError, disk } from "#press/take/disk.ts";
import { says } from "../../server/wordpress/support/fakeWordPress.ts";
import { newFolder, readArticle, readEdition, takeOnce } from "./support/takeOnce.ts";
import { TakeSite } from "./support/takeSite.ts";

let site: TakeSite;
let folder: string;

beforeEach(async () => {
  site = await TakeSite.start();
  folder = await newFolder();
});

afterEach(async () => {
  await site.fake.die();
  await rm(folder, { recursive: true, force: true });
});

const bodyOf = async (slug: string) => JSON.stringify((await readArticle(folder, slug)).body);
const image = (name: string, more = "") => `<p><img src="/wp-content/uploads/${name}" alt="${name}" ${more}></p>`;

test("a picture is made in every width and format, at the size that the story shows it, and named by what is in it", async () => {
  site.add(4, image("a.png", 'width="300" height="200"'));
  site.add(5, image("a.png?again"));
  await takeOnce(site, folder);
  const [, name] = /"base":"\/edition\/pictures\/([0-9a-f]{20})"/.exec(await bodyOf("story-4")) ?? [];
  expect(await bodyOf("story-4")).toContain('"width":300,"height":200');
  expect(await bodyOf("story-5")).toContain(`"width":900,"height":600,"base":"/edition/pictures/${name}"`);
  const files = (await readdir(join(folder, "edition/pictures"))).sort();
  expect(files).toEqual([480, 800, 900].flatMap((width) => [`${name}-${width}.avif`, `${name}-${width}.webp`]));
  for (const file of files) {
    const found = await sharp(await readFile(join(folder, "edition/pictures", file))).metadata();
    expect(`${found.width}`, file).toBe(/-(\d+)\./.exec(file)?.[1]);
    expect(found.format).toBe(file.endsWith("avif") ? "heif" : "webp");
  }
});

test("of several files the smallest that is large enough is fetched, and a lesser one where that is lost", async () => {
  const small = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#333" } })
    .jpeg()
    .toBuffer();
  site.upload("b-400.jpg", small);
  site.fake.answers.set("/wp-content/uploads/b.jpg", says(404, ""));
  const srcset = `${site.home}wp-content/uploads/b-400.jpg 400w, ${site.home}wp-content/uploads/b.jpg 2000w`;
  site.add(4, image("b.jpg", `srcset="${srcset}" width="1000" height="750"`));
  const report = await takeOnce(site, folder);
  expect(report.notes("Smaller than on the site")).toEqual([
    `${site.home}wp-content/uploads/b.jpg: ${site.home}wp-content/uploads/b.jpg answered 404.`,
  ]);
  expect(await bodyOf("story-4")).toContain('"width":400,"height":300');
});

test("a lost picture leaves its words and its caption, and is asked for again the next time", async () => {
  site.add(4, `<figure>${image("gone.png").slice(3, -4)}<figcaption>Once there</figcaption></figure><p>After.</p>`);
  const report = await takeOnce(site, folder);
  expect(report.notes("Lost pictures")).toEqual([`${site.home}wp-content/uploads/gone.png answered 404.`]);
  const { body } = await readArticle(folder, "story-4");
  expect(body).toEqual([
    { tag: "figure", children: ["gone.png", { tag: "figcaption", children: ["Once there"] }] },
    { tag: "p", children: ["After."] },
  ]);
  site.upload(
    "gone.png",
    await sharp({ create: { width: 90, height: 90, channels: 3, background: "#333" } })
      .png()
      .toBuffer(),
  );
  expect((await takeOnce(site, folder)).counts).toMatchObject({ fetched: 0, newPictures: 1 });
  expect(await bodyOf("story-4")).toContain('"tag":"picture"');
});

test("what claims to be a picture and is none is a lost one", async () => {
  site.upload("fake.png", Buffer.from("<script>alert(1)</script>"));
  site.upload("huge.png", Buffer.from("89504e470d0a1a0a", "hex"));
  site.add(4, image("fake.png") + image("huge.png"));
  const report = await takeOnce(site, folder);
  expect(report.notes("Lost pictures")).toHaveLength(2);
  // Both are fetched at once: neither is the first for sure.
  expect(report.notes("Lost pictures").toSorted()[0]).toContain("fake.png is no picture");
});

test("a drawing becomes pixels, a moving picture moves on", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><script>alert(1)</script><rect width="30" height="20" fill="red"/></svg>';
  site.upload("d.svg", Buffer.from(svg));
  const frames = await Promise.all(
    ["#f00", "#00f"].map((background) =>
      sharp({ create: { width: 100, height: 80, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  site.upload(
    "m.gif",
    await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
  );
  site.add(4, image("d.svg") + image("m.gif"));
  const report = await takeOnce(site, folder);
  expect(report.notes("Made into pixels")).toEqual([`${site.home}wp-content/uploads/d.svg`]);
  expect(await bodyOf("story-4")).toContain('"width":1200,"height":800');
  const files = await readdir(join(folder, "edition/pictures"));
  const moving = files.find((file) => file.endsWith("-100.webp")) ?? "";
  expect((await sharp(await readFile(join(folder, "edition/pictures", moving))).metadata()).pages).toBe(2);
  expect(files.some((file) => file.endsWith(".svg") || file.endsWith(".gif"))).toBe(false);
});

test("recordings and papers are copied as they are; what is too large, or could run, stays where it is", async () => {
  site.upload("talk.mp3", Buffer.from("ID3 talk"));
  site.upload("map.pdf", Buffer.from("%PDF map"));
  site.upload("film.mp4", Buffer.alloc(2 * 1024 * 1024));
  site.upload("page.html", Buffer.from("<script>alert(1)</script>"));
  const to = (name: string) => `<a href="/wp-content/uploads/${name}">${name}</a>`;
  site.add(
    4,
    `<audio src="/wp-content/uploads/talk.mp3"></audio><p>${to("map.pdf")} ${to("page.html")} ${to("a.png")}</p>`,
  );
  site.add(5, '<video src="/wp-content/uploads/film.mp4"></video>');
  const report = await takeOnce(site, folder);
  const body = await bodyOf("story-4");
  const [, talk = ""] = /"src":"\/edition\/(files\/[0-9a-f]{12}-talk\.mp3)"/.exec(body) ?? [];
  expect(await readFile(join(folder, "edition", talk), "utf8")).toBe("ID3 talk");
  expect(body).toMatch(/"href":"\/edition\/files\/[0-9a-f]{12}-map\.pdf"/);
  expect(body).toMatch(/"href":"\/edition\/pictures\/[0-9a-f]{20}-900\.webp"/);
  expect(body).toContain(`"href":"${site.home}wp-content/uploads/page.html"`);
  expect(await bodyOf("story-5")).toContain(`"href":"${site.home}wp-content/uploads/film.mp4"`);
  expect(report.notes("Left on the site")).toEqual([
    `${site.home}wp-content/uploads/film.mp4 answered with more than 1 MB.`,
    `${site.home}wp-content/uploads/page.html is of a kind that is not copied.`,
  ]);
});

test("pictures of other hosts are linked to, or copied where that is wanted", async () => {
  const other = await TakeSite.start();
  site.add(4, `<p><img src="${other.home}wp-content/uploads/a.png" alt="Theirs"></p>`);
  await takeOnce(site, folder);
  expect(other.asked()).toEqual([]);
  expect(await bodyOf("story-4")).toContain(`"href":"${other.home}wp-content/uploads/a.png"`);
  await takeOnce(site, folder, { takesAll: true });
  expect(await bodyOf("story-4")).toContain('"tag":"picture"');
  expect((await takeOnce(site, folder, { takesAll: true })).counts.fetched).toBe(0);
  await takeOnce(site, folder);
  expect(await bodyOf("story-4")).toContain(`"href":"${other.home}wp-content/uploads/a.png"`);
  await other.fake.die();
});

test("links to the site lead to its places in the edition; those to none are mere words", async () => {
  const to = (href: string) => `<a href="${href}">${href}</a> `;
  const { home } = site;
  site.add(
    4,
    `<p>${[`${home}story-1/#part`, `${home}?p=2`, `${home}?p=99`, `${home}feed/`, `${home}category/news/local/page/2/`, `${home}category/news/local/feed/`, `${home}wp-admin/`, `${home}story-3/photo/feed/`, home, `${home}2024/05/`, `${home}shop/`, "https://elsewhere.example/"].map(to).join("")}</p><iframe src="${home}plain/"></iframe><iframe src="${home}story-2/"></iframe>`,
  );
  site.comments.push({
    id: 1,
    post: 4,
    content: `<p><a href="${home}story-1/?a=1&amp;b=2" rel="ugc">see</a> <a href='${home}wp-admin/'>x</a> <a href="https://o.example/">o</a></p>`,
    author_url: `${home}about/`,
  });
  const report = await takeOnce(site, folder);
  const hrefs = Array.from((await bodyOf("story-4")).matchAll(/"href":"([^"]*)"/g), ([, href]) => href);
  expect(hrefs).toEqual([
    "/story-1/#text-part",
    "/story-2/",
    "/feed/",
    "/category/local/page/2/",
    "/category/local/feed/",
    "/story-3/",
    "/",
    "/shop/",
    "https://elsewhere.example/",
    "/story-2/",
  ]);
  expect(report.notes("Links to nothing that an edition has, now mere words")).toEqual([
    `${home}?p=99`,
    `${home}2024/05/`,
    `${home}wp-admin/`,
    `${home.replace("http:", "https:")}plain/`,
  ]);
  expect(report.notes("Links to pages that the site has, and the edition has not")).toEqual(["/shop/"]);
  const said = JSON.stringify((await readEdition(folder)).get("comments/4.json"));
  expect(said).toContain('href=\\"/story-1/?a=1&amp;b=2\\" rel');
  expect(said).toContain("<a >x</a>");
  expect(said).toContain('"authorUrl":null');
  expect(said.replaceAll(home, "")).toBe(said);
});

/** A disk on which so many bytes find room. */
function fullAfter(bytes: number): Disk {
  let left = bytes;
  return {
    ...disk,
    async writeFile(path, data) {
      left -= Buffer.byteLength(data);
      if (left < 0) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      await disk.writeFile(path, data);
    },
  };
}

test("a full disk leaves the old edition whole, at whichever file it is full", async () => {
  await takeOnce(site, folder);
  const before = await readEdition(folder);
  site.add(4, image("a.png"));
  site.add(5, "<p>Five.</p>");
  const outcomes = new Set<string>();
  for (let room = 500; !outcomes.has("whole"); room = Math.round(room * 1.4)) {
    try {
      await takeOnce(site, folder, { disk: fullAfter(room) });
      outcomes.add("whole");
    } catch (error) {
      outcomes.add(describeDiskError(error, "/out") ?? String(error));
      expect(await readEdition(folder)).toEqual(before);
    }
    expect(existsSync(join(folder, "edition.new"))).toBe(false);
  }
  expect([...outcomes]).toEqual(["There is no room left on the disk of /out.", "whole"]);
  expect((await readEdition(folder)).get("ids.json")).toEqual({ ids: [1, 2, 3, 4, 5] });
});

test("recordings that could not be had are linked to by their names, however those are written", async () => {
  const names = ["caf%E9.mp3", "100%.mp4", "on%20air.mp3?v=2"];
  for (const name of names) site.fake.answers.set(`/wp-content/uploads/${name}`, says(404, ""));
  site.add(4, names.map((name) => `<audio src="/wp-content/uploads/${name}"></audio>`).join(""));
  await takeOnce(site, folder);
  const links = (await bodyOf("story-4")).match(/(?<="children":\[")[^"]+/g);
  expect(links).toEqual(["caf%E9.mp3", "100%.mp4", "on air.mp3"]);
});
