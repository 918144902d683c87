import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router-dom";
import { expect, test } from "vitest";
import type { Body } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import { OutsideHtml } from "#content/OutsideHtml.tsx";
import { PictureView } from "#content/PictureView.tsx";
import { StoryBody } from "#content/StoryBody.tsx";

const picture: Picture = {
  alt: "Bands of colour",
  width: 1200,
  height: 800,
  src: "/p/a-1200.webp",
  variants: [
    { src: "/p/a-600.avif", type: "image/avif", width: 600 },
    { src: "/p/a-1200.avif", type: "image/avif", width: 1200 },
    { src: "/p/a-1200.webp", type: "image/webp", width: 1200 },
  ],
  caption: "A caption.",
  credit: "A hand",
};

const show = (body: Body) => render(<StoryBody body={body} />, { wrapper: MemoryRouter });
const showComment = (html: string) => render(<OutsideHtml html={html} />, { wrapper: MemoryRouter }).container;

test("links in a story: pages inside the app, notes within the page, the rest out and without an opener", () => {
  show([
    {
      tag: "p",
      children: [
        { tag: "a", attributes: { href: "/a-story/?x#y" }, children: ["page"] },
        { tag: "a", attributes: { href: "/files/report.pdf" }, children: ["file"] },
        { tag: "a", attributes: { href: "#fn-1", id: "fnref-1", role: "footnote-link" }, children: ["1"] },
        { tag: "a", attributes: { href: "https://example.org/" }, children: ["out"] },
      ],
    },
  ]);
  const page = screen.getByRole("link", { name: "page" });
  expect(page).toHaveAttribute("href", "/a-story/?x#y");
  expect(page).toHaveAttribute("data-discover");
  const file = screen.getByRole("link", { name: "file" });
  expect(file).not.toHaveAttribute("data-discover");
  expect(file).not.toHaveAttribute("rel");
  expect(document.querySelector("#fnref-1")).toHaveAttribute("role", "doc-noteref");
  expect(document.querySelector("#fnref-1")).toHaveAccessibleName("Note 1");
  expect(screen.getByRole("link", { name: "out" })).toHaveAttribute("rel", "noopener");
});

test("a table can be scrolled by keyboard, and the region says which it is", () => {
  show([
    {
      tag: "figure",
      children: [
        {
          tag: "table",
          children: [
            { tag: "caption", children: ["How votes are counted."] },
            {
              tag: "tbody",
              children: [{ tag: "tr", children: [{ tag: "td", attributes: { align: "end" }, children: ["15"] }] }],
            },
          ],
        },
      ],
    },
  ]);
  const region = screen.getByRole("region", { name: "How votes are counted." });
  expect(region).toHaveAttribute("tabindex", "0");
  expect(region).toContainElement(screen.getByRole("table"));
  expect(screen.getByRole("cell")).toHaveClass("end");
});

test("a picture has its size reserved, every format in order, its caption and its credit", () => {
  show([{ tag: "figure", children: [{ tag: "picture", picture }] }]);
  const image = screen.getByRole("img", { name: "Bands of colour" });
  expect(image).toHaveAttribute("width", "1200");
  expect(image).toHaveAttribute("height", "800");
  expect(image).toHaveAttribute("loading", "lazy");
  const sources = [...document.querySelectorAll("source")].map((source) => [source.type, source.srcset]);
  expect(sources).toEqual([
    ["image/avif", "/p/a-600.avif 600w, /p/a-1200.avif 1200w"],
    ["image/webp", "/p/a-1200.webp 1200w"],
  ]);
  expect(document.querySelectorAll("figure")).toHaveLength(1);
  expect(screen.getByRole("figure")).toHaveTextContent("A caption. A hand");
});

test("what a reader sees first is fetched first", () => {
  render(<PictureView picture={picture} sizes="100vw" eager />);
  expect(screen.getByRole("img")).toHaveAttribute("loading", "eager");
  expect(screen.getByRole("img")).toHaveAttribute("fetchpriority", "high");
});

test("the notes of a story are a section of their own, with a way back", () => {
  const back = { tag: "a", attributes: { href: "#fnref-1", role: "footnote-back" }, children: ["↩"] } as const;
  show([
    {
      tag: "section",
      attributes: { role: "footnotes" },
      children: [
        { tag: "ol", children: [{ tag: "li", attributes: { id: "fn-1" }, children: [{ ...back, children: ["↩"] }] }] },
      ],
    },
  ]);
  expect(document.querySelector("section")).toHaveAttribute("role", "doc-endnotes");
  expect(document.querySelector("#fn-1 a")).toHaveAccessibleName("Back to the text");
});

test("a comment's links are not vouched for, and those to nowhere good are text", () => {
  const shown = showComment(
    '<p>See <a href="https://example.org/" target="_top" onclick="alert(1)">this</a>, <a href="javascript:alert(1)">that</a> and <a href="/a-story/">here</a></p>',
  );
  const out = screen.getByRole("link", { name: "this" });
  expect(out.getAttributeNames().sort()).toEqual(["href", "rel"]);
  expect(out).toHaveAttribute("rel", "ugc nofollow noopener");
  expect(screen.queryByRole("link", { name: "that" })).toBeNull();
  expect(screen.getByRole("link", { name: "here" })).toHaveAttribute("href", "/a-story/");
  expect(shown).toHaveTextContent("See this, that and here");
});

test("a hostile comment runs nothing, styles nothing and keeps its words", () => {
  const shown = showComment(
    `<p style="position:fixed">Words</p><script>window.ran = 1</script><img src=x onerror="window.ran = 1"><svg onload="window.ran = 1"></svg>` +
      `<iframe srcdoc="<script>parent.ran = 1</script>"></iframe><p id="root" class="x">more</p>`,
  );
  expect(shown.querySelectorAll("script, img, svg, iframe, [style], [id], p[class]")).toHaveLength(0);
  expect(shown).toHaveTextContent(/^Words\s*more$/);
  expect(window).not.toHaveProperty("ran");
});

test("a comment of any direction is set in it", () => {
  const shown = showComment("<p>مرحبا بالعالم</p>");
  expect(shown.firstElementChild).toHaveAttribute("dir", "auto");
});

test("HTML that is nested past all sense is still shown, and React finds it sound", () => {
  const shown = showComment(
    `${"<blockquote><ul><li><p><b>".repeat(200)}deep<table><tr><td>cell<p>a<button><p>b</p></button></table>`,
  );
  expect(shown).toHaveTextContent(/deep.*cell.*a.*b/);
});
