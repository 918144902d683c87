import { readFile } from "node:fs/promises";

/** A story as an edition has it, as much of it as matters here. */
interface Story {
  slug: string;
  json: string;
}

interface Document {
  text: string;
  standfirst: string;
}

const sections = ["world", "science", "culture", "business", "health"];

/**
 * Stories as long as the bundled ones, of their sentences, and with names and words that occur in few: a vocabulary that grows with
 * the number of stories, as a paper's does. The same every time.
 */
export async function makeLibrary(count: number): Promise<Story[]> {
  const { documents } = JSON.parse(await readFile("public/edition/search.json", "utf8")) as { documents: Document[] };
  const sentences = documents.flatMap(({ text }) => text.match(/[^.!?]+[.!?]/g) ?? []);
  const random = createRandom();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, number) => {
    const paragraphs = Array.from({ length: 8 }, () => {
      const words = Array.from({ length: 5 }, () => pick(sentences).trim());
      return `${words.join(" ")} ${rareName(random)} of ${rareName(random)} and ${rareName(random)} agreed.`;
    });
    const slug = `kept-story-${number}`;
    const section = pick(sections);
    const article = {
      id: 10_000 + number,
      slug,
      path: `/${slug}/`,
      title: `${rareName(random)}: ${pick(sentences).trim().slice(0, 60)}`,
      standfirst: pick(documents).standfirst,
      section: { slug: section, name: section },
      author: null,
      publishedAt: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString(),
      updatedAt: null,
      picture: null,
      readingMinutes: 4,
      position: number + 1,
      tags: [],
      commentsOpen: true,
      body: paragraphs.map((text) => ({ tag: "p", children: [text] })),
    };
    return { slug, json: JSON.stringify(article) };
  });
}

/** A name of three syllables, some of them common and most of them rare. */
function rareName(random: () => number): string {
  const syllables = ["ka", "lo", "mer", "tin", "os", "va", "dri", "shu", "pel", "gor", "ni", "ba", "cze", "wi", "hal"];
  const rank = Math.floor(60_000 ** random());
  const parts = [rank % 15, Math.floor(rank / 15) % 15, Math.floor(rank / 225) % 15, Math.floor(rank / 3375) % 15];
  const name = parts.map((part) => syllables[part]).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Mulberry32, a small generator of even numbers from 0 to 1; always from the same beginning. */
function createRandom(): () => number {
  let state = 20_261_124;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
