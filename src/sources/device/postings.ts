import type { IndexPart } from "./IndexPart.ts";

/** Tells of each story of the term at `index` and of the weight it has there. What is damaged ends the list. */
export function eachPosting(part: IndexPart, index: number, visit: (story: number, weight: number) => void): void {
  const { postings, starts } = part;
  const end = Math.min(starts[index + 1] ?? 0, postings.length);
  let at = starts[index] ?? end;
  let story = -1;
  while (at < end) {
    let byte = postings[at] ?? 0;
    let distance = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && at < end; shift += 7) {
      at += 1;
      byte = postings[at] ?? 0;
      distance |= (byte & 0x7f) << shift;
    }
    story += distance;
    visit(story, postings[at + 1] ?? 0);
    at += 2;
  }
}

/** Bytes that grow as they are written. */
export class PostingsWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #last = -1;

  get length(): number {
    return this.#length;
  }

  /** The next posting belongs to another term. */
  beginTerm(): void {
    this.#last = -1;
  }

  /** Stories of one term come in their order. */
  write(story: number, weight: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    let distance = story - this.#last;
    this.#last = story;
    while (distance >= 0x80) {
      this.#put((distance & 0x7f) | 0x80);
      distance >>>= 7;
    }
    this.#put(distance);
    this.#put(weight);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #put(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
