import { describe, expect, test } from "vitest";
import { excerpt, markTerms } from "#sources/device/excerpt.ts";
import { findNear } from "#sources/device/findTerms.ts";
import type { IndexedStory } from "#sources/device/IndexPart.ts";
import { emptyPart } from "#sources/device/IndexPart.ts";
import { mergeParts } from "#sources/device/mergeParts.ts";
import { PartBuilder } from "#sources/device/PartBuilder.ts";
import { rankStories } from "#sources/device/rankStories.ts";

const everybody = () => true;

/** Stories known by their text, which is their path too. */
function build(...texts: string[]) {
  const builder = new PartBuilder();
  for (const text of texts) builder.add(toStory(text), text, "1");
  return builder.finish();
}

function toStory(text: string) {
  return { path: text, title: "", standfirst: "", section: null, publishedAt: "2026-01-01T00:00:00Z", text };
}

function search(query: string, ...texts: string[]): string[] {
  return rankStories([{ part: build(...texts), gone: new Set() }], query).stories.map(({ path }) => path);
}

/** The text with what is marked in brackets. */
function mark(query: string, text: string): string {
  const { terms } = rankStories([{ part: build(text), gone: new Set() }], query);
  return markTerms(text, terms)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("");
}

describe("what was typed is found and marked", () => {
  test.each([
    ["the word itself", "senate", "The Senate sat.", "The [Senate] sat."],
    ["its beginning", "parl", "In parliament, Parliaments", "In [parliament], [Parliaments]"],
    ["accents not typed", "cafe zurich", "Cafés of Zürich", "[Cafés] of [Zürich]"],
    ["accents typed", "CAFÉ", "the cafe", "the [cafe]"],
    ["letters with another form", "strasse", "Straße", "[Straße]"],
    ["Scandinavian and Polish letters", "lodz kobenhavn", "Łódź, København", "[Łódź], [København]"],
    ["a ligature", "fine", "ﬁne words", "[ﬁne] words"],
    ["Cyrillic", "новост", "НОВОСТИ дня", "[НОВОСТИ] дня"],
    ["Cyrillic ё", "елка", "Ёлка горит", "[Ёлка] горит"],
    ["Greek and its last sigma", "ελλας", "η ΕΛΛΆΣ", "η [ΕΛΛΆΣ]"],
    ["Arabic: alef", "احمد", "قال أحمد", "قال [أحمد]"],
    ["Arabic: vowels and tatweel", "محمد", "مُحَمَّد أو مـحـمـد", "[مُحَمَّد] أو [مـحـمـد]"],
    ["Arabic: ta marbuta and alef maqsura", "مدينه على", "المدينة علي", "[المدينة] [علي]"],
    ["Arabic: with the article or without", "الكتاب", "كتاب جديد", "[كتاب] جديد"],
    ["Arabic: the article being typed", "الكت", "في الكتاب", "في [الكتاب]"],
    ["Persian letters and digits", "ایران ۱۴", "ايران 14", "[ايران] [14]"],
    ["Hebrew points", "שלום", "שָׁלוֹם לכם", "[שָׁלוֹם] לכם"],
    ["Chinese", "北京", "他在北京大学", "他在[北京]大学"],
    ["Chinese: one sign, also at the end", "水", "地下水", "地下[水]"],
    ["Chinese: longer", "北京大学", "他在北京大学。", "他在[北京大学]。"],
    ["Japanese", "東京タワー", "昨日、東京タワーへ", "昨日、[東京タワー]へ"],
    ["half-width and full-width", "ＡＢＣ１", "abc1", "[abc1]"],
    ["Korean", "한국", "한국은 오늘", "[한국은] 오늘"],
    ["Thai", "กรุงเทพ", "ในกรุงเทพฯ", "ใน[กรุงเทพ]ฯ"],
    ["Devanagari keeps its vowels", "किताब", "नई किताब", "नई [किताब]"],
    ["signs beyond the first plane", "𠮷野", "𠮷野家", "[𠮷野]家"],
    ["a word with an apostrophe", "l’homme", "L'homme", "L'[homme]"],
    ["figures", "1989", "in 1989.", "in [1989]."],
  ])("%s", (_, query, text, marked) => {
    expect(search(query, text)).toEqual([text]);
    expect(mark(query, text)).toBe(marked);
  });

  test.each([
    ["another word", "senate", "The House sat."],
    ["the middle of a word", "liament", "parliament"],
    ["one of two words", "senate house", "The Senate sat."],
    ["the signs of a word in another order", "京北", "北京"],
    ["a figure with a slip", "1988", "in 1989."],
    ["a short word with a slip", "cow", "a cot"],
    ["nothing", " .,;", "a b"],
  ])("and not %s", (_, query, text) => expect(search(query, text)).toEqual([]));
});

describe("slips of the finger are forgiven", () => {
  test.each([
    ["a wrong letter", "senare"],
    ["a letter too few", "senat sente"],
    ["a letter too many", "sennate"],
    ["two swapped", "seante"],
    ["the first letter", "zenate"],
    ["while the word is not whole yet", "parlaim"],
    ["two in a long word", "parlamment"],
    ["in Cyrillic", "новасти"],
    ["in Arabic", "الحكومه الحكومت"],
    ["in Korean", "대한밍국"],
  ])("%s", (_, query) => {
    const text = "senate parliament новости الحكومة 대한민국";
    expect(search(query, text)).toEqual([text]);
  });

  test("but what is there as it was typed comes alone", () => {
    const found = search("house", "house", "houses", "the house", "a horse", "mouse");
    expect(found.sort()).toEqual(["house", "houses", "the house"]);
  });

  test("every term near a word is found, and no other: against the plain table", () => {
    const letters = ["a", "b", "c"];
    const terms = letters.flatMap((a) =>
      ["", ...letters].flatMap((b) => ["", ...letters].flatMap((c) => ["", "ab", "ca"].map((end) => a + b + c + end))),
    );
    const sorted = [...new Set(terms)].sort();
    for (const word of ["abca", "bacab", "ccab"]) {
      for (const most of [1, 2]) {
        const found: string[] = [];
        findNear(sorted, word, most, false, (index) => found.push(sorted[index] ?? ""));
        const expected = sorted.filter((term) => nearest(term, word) <= most);
        expect(found).toEqual(expected);
        const sameFirst: string[] = [];
        findNear(sorted, word, most, true, (index) => sameFirst.push(sorted[index] ?? ""));
        expect(sameFirst).toEqual(expected.filter((term) => term[0] === word[0]));
      }
    }
  });
});

/** The distance of the word from the term, or from a beginning of it that is no shorter than the word. */
function nearest(term: string, word: string): number {
  const beginnings = Array.from({ length: Math.max(0, term.length - word.length) }, (_, index) =>
    term.slice(0, word.length + index),
  );
  return Math.min(...[term, ...beginnings].map((one) => distance(one, word)));
}

function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] ?? [])[j] = least;
    }
  return at(a.length, b.length);
}

describe("the order", () => {
  test("a headline before the text, the word before what goes on from it, rare words before usual ones", () => {
    const builder = new PartBuilder();
    builder.add({ ...toStory("/text/"), text: "On water and fire." }, "a", "1");
    builder.add({ ...toStory("/longer/"), text: "waterways" }, "b", "1");
    builder.add({ ...toStory("/title/"), title: "Water", text: "" }, "c", "1");
    const { stories } = rankStories([{ part: builder.finish(), gone: new Set() }], "water");
    expect(stories.map(({ path }) => path)).toEqual(["/title/", "/text/", "/longer/"]);
  });

  test("of two equal stories the newer, and each path once", () => {
    const builder = new PartBuilder();
    builder.add({ ...toStory("/old/"), text: "water", publishedAt: "2025-01-01T00:00:00Z" }, "a", "1");
    builder.add({ ...toStory("/new/"), text: "water" }, "b", "1");
    builder.add({ ...toStory("/new/"), text: "water" }, "saved", "1");
    const { stories } = rankStories([{ part: builder.finish(), gone: new Set() }], "water");
    expect(stories.map(({ path }) => path)).toEqual(["/new/", "/old/"]);
  });
});

describe("parts", () => {
  const isNot = (path: string) => (story: IndexedStory) => story.path !== path;

  test("merged, they find what they found apart", () => {
    const texts = Array.from({ length: 300 }, (_, index) => `story ${index} of w${index % 7} and x${index * 31}`);
    const [first, second] = [build(...texts.slice(0, 111)), build(...texts.slice(111))];
    const merged = mergeParts(first, second, everybody);
    const whole = build(...texts);
    expect(merged).toEqual(whole);
    for (const query of ["story", "w3", "x31", "x93 w", "nothing"]) {
      const apart = rankStories(
        [first, second].map((part) => ({ part, gone: new Set<number>() })),
        query,
      );
      const together = rankStories([{ part: merged, gone: new Set() }], query);
      expect(together.stories.map(({ path }) => path)).toEqual(apart.stories.map(({ path }) => path));
    }
  });

  test("a story that is gone is not found, and leaves nothing behind when parts are merged", () => {
    const part = build("red apple", "red pear");
    const found = rankStories([{ part, gone: new Set([0]) }], "red").stories;
    expect(found.map(({ path }) => path)).toEqual(["red pear"]);
    expect(mergeParts(part, emptyPart, isNot("red apple"))).toEqual(build("red pear"));
    expect(mergeParts(part, emptyPart, () => false)).toEqual(emptyPart);
  });

  test("a damaged part finds less, and never hangs or throws", () => {
    const part = build("red apple", "red pear");
    const damaged = [
      { ...part, postings: part.postings.fill(255) },
      { ...part, starts: part.starts.map(() => 4_000_000_000) },
      { ...part, stories: [] },
    ];
    for (const one of damaged) expect(rankStories([{ part: one, gone: new Set() }], "red").stories).toEqual([]);
  });
});

describe("the excerpt", () => {
  const filler = "Word after word goes by before anything is said at all, ".repeat(8);

  test("begins a little before what was found, at a word, and says where it cut", () => {
    const text = `${filler}until the senate spoke. ${filler}`;
    const cut = excerpt(text, new Set(["senate"]));
    expect(cut).toMatch(/^…\w.*\bsenate\b.*\w,?…$/);
    expect(cut.length).toBeLessThan(190);
    expect(text).toContain(cut.replaceAll("…", ""));
  });

  test("is the beginning where nothing was found, and the whole of a short text", () => {
    expect(excerpt(filler, new Set(["senate"])).startsWith("Word after")).toBe(true);
    expect(excerpt("Short.", new Set(["senate"]))).toBe("Short.");
  });

  test("cuts no letter in half where there are no spaces", () => {
    const text = `${"𠮷".repeat(201)}水${"𠮷".repeat(200)}`;
    const cut = excerpt(text, new Set(["水𠮷"]));
    expect(cut).toContain("水");
    expect(cut.isWellFormed()).toBe(true);
  });
});
