/**
 * The database's shape, step by step: each entry is one step and runs in a transaction of its own, once.
 * A step that has been released never changes; add another.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    // `posted_at` in seconds since 1970. `content` is what was written, tidied of nothing but line ends and stray bytes.
    `CREATE TABLE comments (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      post INTEGER NOT NULL,
      parent INTEGER NOT NULL,
      author_name TEXT NOT NULL,
      author_email TEXT NOT NULL,
      author_url TEXT NOT NULL,
      author_ip TEXT NOT NULL,
      posted_at INTEGER NOT NULL,
      content TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('approved', 'hold', 'spam'))
    )`,
    "CREATE INDEX comments_by_post ON comments (post, status, posted_at)",
    "CREATE INDEX comments_by_time ON comments (status, posted_at)",
    "CREATE INDEX comments_by_parent ON comments (parent)",
    "CREATE INDEX comments_by_ip ON comments (author_ip, posted_at)",
    "CREATE INDEX comments_by_email ON comments (author_email, posted_at)",
  ],
  [
    // Readings of a story, summed by hour (hours since 1970).
    `CREATE TABLE views (
      post INTEGER NOT NULL,
      hour INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (post, hour)
    ) WITHOUT ROWID`,
    "CREATE INDEX views_by_hour ON views (hour)",
  ],
  [
    // Which comment a request with a key became: hashes alone, so that a comment that is deleted leaves none of its words here.
    `CREATE TABLE comment_keys (
      key TEXT PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      comment INTEGER NOT NULL,
      status TEXT NOT NULL,
      answered_at INTEGER NOT NULL
    ) WITHOUT ROWID`,
    "CREATE INDEX comment_keys_by_time ON comment_keys (answered_at)",
  ],
];
