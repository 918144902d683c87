import { join } from "node:path";
import { createClient } from "@libsql/client";

const words = "a fair count is not the same as a fair rule and the house has known this since the reform".split(" ");

/** A number for each, the same in every run, spread over `limit`. */
const spread = (number: number, limit: number) => (Math.imul(number, 2_654_435_761) >>> 8) % limit;

/**
 * Writes comments below a story straight into a server's database: `count` of them, numbered in their text, two in three answering one
 * before. The server must have made the database.
 */
export async function fillDiscussion(data: string, post: number, count: number): Promise<void> {
  const database = createClient({ url: `file:${join(data, "broadsheet.db")}` });
  const sql = `INSERT INTO comments (post, parent, author_name, author_email, author_url, author_ip, posted_at, content, status)
    VALUES (?, ?, ?, '', '', '', ?, ?, 'approved')`;
  const rows = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const parent = number > 10 && number % 3 > 0 ? 1 + spread(number, number - 1) : 0;
    const text = Array.from({ length: 15 + spread(number, 40) }, (_, at) => words[spread(number + at, words.length)]);
    return {
      sql,
      args: [
        post,
        parent,
        `Reader ${spread(number, 200)}`,
        1_700_000_000 + number * 60,
        `Number ${number}. ${text.join(" ")}.`,
      ],
    };
  });
  await database.batch(rows, "write");
  database.close();
}
