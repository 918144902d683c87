import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { BodyNode } from "#domain/body.ts";
import { bodyText, isElement } from "#domain/body.ts";
import { articleSchema } from "#sources/edition/schemas.ts";
import { readAlignment } from "#content/storyLayouts.ts";
import { toStory } from "#content/toStory.ts";
import { readSource, site, sourceNames } from "./storySources.ts";

test("pages of a story are parted at the top of the body", () => {
  const breaks = (html: string) => toStory(html, site).map((node) => (typeof node === "object" ? node.tag : node));
  expect(breaks("<p>a</p><!--nextpage--><p>b</p>")).toEqual(["p", "page-break", "p"]);
  expect(breaks("<p>a<br>\n<!--nextpage--><br>\nb</p>")).toEqual(["p", "page-break", "p"]);
  expect(breaks("<p>a</p><p><!--nextpage--></p><p>b</p>")).toEqual(["p", "page-break", "p"]);
  expect(breaks("<div><p>a</p><!--nextpage--></div><p>b</p>")).toEqual(["p", "page-break", "p"]);
  expect(breaks("<p>a</p><!--more--><!-- wp:x --><p>b</p>")).toEqual(["p", "p"]);
});

describe("where a site in a sub-directory leads", () => {
  const blog = { home: "https://their.site/blog/", ownOrigin: false };
  const hrefs = (html: string) => JSON.stringify(toStory(html, blog)).match(/(?<="(?:href|src)":")[^"]*/g);

  test.each([
    ["https://their.site/blog/2024/05/x/", "/2024/05/x/"],
    ["https://their.site/blog/", "/"],
    ["https://their.site/blog", "/"],
    ["https://their.site/blog/?p=5", "/?p=5"],
    ["/blog/about/", "/about/"],
    ["https://their.site/shop/", "https://their.site/shop/"],
    ["https://their.site/blogger/", "https://their.site/blogger/"],
    ["https://their.site/blog/wp-content/uploads/a.pdf", "https://their.site/blog/wp-content/uploads/a.pdf"],
    ["https://their.site/blog//evil/", "/evil/"],
    ["https://their.site/blog/2024/story.html", "/2024/story.html"],
  ])("%s leads to %s", (address, expected) => {
    expect(hrefs(`<p><a href="${address}">x</a></p>`)).toEqual([expected]);
  });

  test("pictures of the site come from it, where no server of ours stands between", () => {
    expect(hrefs('<p><img src="http://their.site/blog/wp-content/uploads/a.jpg" width="9" height="9"></p>')).toEqual([
      "https://their.site/blog/wp-content/uploads/a.jpg",
    ]);
  });
});

test("no tree is deeper than 70, whatever the HTML", () => {
  const depth = (nodes: unknown): number =>
    Array.isArray(nodes)
      ? Math.max(0, ...nodes.map((node) => (typeof node === "object" ? 1 + depth(node?.children) : 0)))
      : 0;
  for (const unit of ["<div id=a><a href=#a>", "<blockquote>", "<div class=wp-block-columns>", "<b>", "<figure>"]) {
    expect(depth(toStory(`${unit.repeat(300)}deep`, site))).toBeLessThanOrEqual(70);
  }
});

test("what a story comes to is what an edition may hold, but for pictures", () => {
  const withoutPictures = (nodes: BodyNode[]): BodyNode[] =>
    nodes.flatMap((node): BodyNode[] => {
      if (typeof node === "string" || !isElement(node))
        return typeof node === "object" && node.tag === "picture" ? [] : [node];
      return [node.children ? { ...node, children: withoutPictures(node.children) } : node];
    });
  for (const name of sourceNames) {
    const body = withoutPictures(toStory(readSource(name), site));
    expect(v.safeParse(articleSchema.entries.body, body).issues?.[0]?.message, name).toBeUndefined();
  }
});

test.each([
  ['<img src="https://i0.wp.com/" alt="Lost">', "Lost"],
  ['<img src="//i0.wp.com/my site.com/x" alt="Lost">', "Lost"],
  ['<blockquote class="mastodon-embed" data-embed-url="https://[/embed">Quoted</blockquote>', "Quoted"],
  ['<div class="fb-post" data-href="https://www.facebook.com/\ud800">Shared</div>', "Shared"],
])("%s is no address, and the story is read all the same", (html, words) => {
  expect(bodyText(toStory(`<p>Before.</p>${html}<p>After.</p>`, site)).match(/\w+/g)).toEqual([
    "Before",
    words,
    "After",
  ]);
});

test("a field called textContent does not stand in the way of a form's direction", () => {
  const form = document.createElement("form");
  form.append("نص");
  form.setAttribute("align", "left");
  // As browsers have it; jsdom does not.
  Object.defineProperty(form, "textContent", { value: document.createElement("input") });
  const attributes = {};
  readAlignment(form, "div", attributes);
  expect(attributes).toEqual({ align: "end" });
});
