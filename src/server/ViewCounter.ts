import type { Client } from "@libsql/client";
import * as v from "valibot";

const rankSchema = v.object({ post: v.number(), count: v.number() });
const totalSchema = v.object({ total: v.number() });

/** Past this many marks in one hour, memory counts for more than a repeated reading. */
const markLimit = 200_000;

/** How often stories were read, in steps of an hour. Who read them is remembered for that hour, in memory only. */
export class ViewCounter {
  readonly #database: Client;
  #hour = 0;
  #marks = new Set<string>();

  constructor(database: Client) {
    this.#database = database;
  }

  /** Counts one reading, unless this address has read this story within this hour. `now` in milliseconds. */
  async add(post: number, address: string, now: number): Promise<void> {
    const hour = toHour(now);
    if (!this.#isFirst(`${post} ${address}`, hour)) return;
    await this.#database.execute({
      sql: "INSERT INTO views (post, hour, count) VALUES (?, ?, 1) ON CONFLICT (post, hour) DO UPDATE SET count = count + 1",
      args: [post, hour],
    });
  }

  /** Readings of one story since a moment (milliseconds). */
  async count(post: number, since: number): Promise<number> {
    const sql = "SELECT COALESCE(SUM(count), 0) AS total FROM views WHERE post = ? AND hour >= ?";
    const { rows } = await this.#database.execute({ sql, args: [post, toHour(since)] });
    return v.parse(totalSchema, { ...rows[0] }).total;
  }

  /** Stories by readings since a moment (milliseconds), most read first. */
  rankByViews(since: number): Promise<Map<number, number>> {
    return this.#rank(
      "SELECT post, SUM(count) AS count FROM views WHERE hour >= ? GROUP BY post ORDER BY 2 DESC, post DESC",
      toHour(since),
    );
  }

  /** Stories by public comments since a moment (milliseconds), most discussed first. */
  rankByComments(since: number): Promise<Map<number, number>> {
    const sql = `SELECT post, COUNT(*) AS count FROM comments WHERE status = 'approved' AND posted_at >= ?
      GROUP BY post ORDER BY 2 DESC, post DESC`;
    return this.#rank(sql, Math.floor(since / 1000));
  }

  async #rank(sql: string, since: number): Promise<Map<number, number>> {
    const { rows } = await this.#database.execute({ sql, args: [since] });
    return new Map(rows.map((row) => v.parse(rankSchema, { ...row })).map(({ post, count }) => [post, count]));
  }

  #isFirst(mark: string, hour: number): boolean {
    if (hour !== this.#hour || this.#marks.size >= markLimit) this.#marks.clear();
    this.#hour = hour;
    if (this.#marks.has(mark)) return false;
    this.#marks.add(mark);
    return true;
  }
}

function toHour(milliseconds: number): number {
  return Math.floor(milliseconds / 3_600_000);
}
