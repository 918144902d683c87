const byName = new Intl.Collator("en", { numeric: true });

/** What became of a taking, for the publisher. */
export class Report {
  readonly counts = {
    stories: 0,
    pages: 0,
    fetched: 0,
    unchanged: 0,
    removed: 0,
    renamed: 0,
    comments: 0,
    pictures: 0,
    newPictures: 0,
    files: 0,
    newFiles: 0,
    requests: 0,
    bytes: 0,
  };
  readonly #notes = new Map<string, string[]>();

  /** Something that was not taken as it stood, and what it was. `kind` is a heading such as `Skipped`. */
  note(kind: string, line: string): void {
    const lines = this.#notes.get(kind) ?? [];
    if (!lines.includes(line)) lines.push(line);
    this.#notes.set(kind, lines);
  }

  /** By name: uploads end in any order, and two reports are to compare. */
  notes(kind: string): readonly string[] {
    return (this.#notes.get(kind) ?? []).toSorted(byName.compare);
  }

  /** `seconds` it took in all; of each kind of note at most `most` lines. */
  toText(out: string, seconds: number, most = 40): string {
    const { counts } = this;
    const lines = [
      `The edition is in ${out}: ${counts.stories} stories, ${counts.pages} pages, ${counts.comments} comments, ` +
        `${counts.pictures} pictures, ${counts.files} files, ${megabytes(counts.bytes)}.`,
      `Fetched ${counts.fetched} stories and pages, ${counts.newPictures} pictures and ${counts.newFiles} files; ` +
        `${counts.unchanged} unchanged, ${counts.removed} removed, ${counts.renamed} with a new address.`,
      `${counts.requests} requests, ${seconds.toFixed(1)} s.`,
    ];
    for (const kind of this.#notes.keys()) {
      const notes = this.notes(kind);
      lines.push(`${kind} (${notes.length}):`, ...notes.slice(0, most).map((note) => `  ${note}`));
      if (notes.length > most) lines.push(`  … and ${notes.length - most} more`);
    }
    return lines.join("\n");
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
