import DOMPurify from "dompurify";
import { expect, test } from "vitest";
import { toStory } from "#content/toStory.ts";
import { showStory } from "./storyHtml.tsx";
import { readSource, site, sourceNames } from "./storySources.ts";

const attributes = new Set(
  (
    "href src srcset sizes poster id lang dir title scope colspan rowspan start value reversed type open download class " +
    "data-layout data-place data-columns data-natural data-discover role aria-label tabindex rel alt width height loading " +
    "fetchpriority decoding controls preload playsinline loop muted kind srclang label style"
  ).split(" "),
);
const addresses = ["href", "src", "srcset", "poster"];
/** A path of ours, a place on the page, or out by http(s) or mail. */
const safe = /^(?:\/(?![/\\])|#(?:text-|comments$)|https?:\/\/|mailto:)/;
/** What the browser fetches unasked is our own. */
const own = /^\/(?![/\\])/;

function attributesOf(root: Element): [name: string, value: string, element: Element][] {
  return [...root.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].map(({ name, value }): [string, string, Element] => [name, value, element]),
  );
}

function expectSafe(shown: Element): void {
  for (const [name, value, element] of attributesOf(shown)) {
    expect([...attributes], `${element.localName}[${name}]`).toContain(name);
    if (name === "style") expect(value).toMatch(/^(?:aspect-ratio: [\d.]+|min-block-size: \d+px);$/);
    if (name === "href") expect(value).toMatch(safe);
    if (addresses.includes(name) && name !== "href") {
      for (const address of value.split(/ \d+w(?:, |$)/).filter(Boolean)) expect(address).toMatch(own);
    }
    if (name === "id") expect(value).toMatch(/^text-/);
    if (name === "class")
      expect(value).toMatch(
        /^(?:scroller|card|provider|title|note|choices|link|button|plain|audio|video|center|end|pullquote|footnotes|footnote-link|footnote-back)$/,
      );
  }
  const elements = new Set([...shown.querySelectorAll("*")].map((element) => element.localName));
  const forbidden = [
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "form",
    "input",
    "link",
    "meta",
    "base",
    "template",
  ];
  expect(forbidden.filter((name) => elements.has(name))).toEqual([]);
}

test.each(sourceNames)(
  "%s: nothing runs, nothing is asked of others, DOMPurify finds nothing to take away",
  async (name) => {
    const shown = await showStory(toStory(readSource(name), site));
    expectSafe(shown);
    expect(window).not.toHaveProperty("hit");
    expect(window).not.toHaveProperty("ran");
    // By default it also takes the words `</script>` out of a picture's alt: they are words to us, never parsed again.
    const judged = DOMPurify.sanitize(shown.innerHTML, { ADD_ATTR: ["fetchpriority"], SAFE_FOR_XML: false });
    expect(judged).toBe(shown.innerHTML);
  },
);

/** A generator of numbers below `limit`, the same for the same seed (Park and Miller). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const tags = (
  "p div a img iframe svg math style script noscript template table tr td ul li figure figcaption video audio source object " +
  "embed form button select option textarea blockquote details summary pre h2 ruby rt picture section b i span xmp title base"
).split(" ");
const values = [
  "javascript:window.hit=1",
  "JAVA\tSCRIPT:window.hit=1",
  "data:text/html,<script>window.hit=1</script>",
  "//evil.example/x",
  "https://evil.example/x.png",
  "/wp-content/uploads/a.jpg",
  "wp-block-cover",
  "wp-block-gallery columns-3 alignfull",
  "twitter-tweet",
  "wp-block-cover__image-background",
  "gallery-item",
  "background-image:url(//evil.example/x)",
  "#root",
  "root",
  '"><script>window.hit=1</script>',
  "1",
];
const names =
  "href src srcset style class id name onclick onerror onload data-src action formaction poster srcdoc data width height xlink:href".split(
    " ",
  );

function hostileHtml(seed: number): string {
  const random = randomFrom(seed);
  const pick = (list: string[]) => list[random(list.length)] ?? "";
  const parts = Array.from({ length: 60 }, () => {
    const kind = random(10);
    if (kind < 2) return `</${pick(tags)}>`;
    if (kind < 4) return `word${random(100)} `;
    if (kind < 5) return pick(["<!--", "-->", "<![CDATA[", "]]>", "<!--nextpage-->", "&nbsp;", "\n"]);
    const given = Array.from({ length: random(4) }, () => ` ${pick(names)}='${pick(values)}'`);
    return `<${pick(tags)}${given.join("")}>`;
  });
  return parts.join("");
}

test("HTML at random, three hundred times: always sound, never active", async () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const shown = await showStory(toStory(hostileHtml(seed * 7919), site));
    expectSafe(shown);
    shown.parentElement?.remove();
  }
  expect(window).not.toHaveProperty("hit");
});
