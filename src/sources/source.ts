import { reportUnanswered } from "./exchange.ts";
import type { NewsSource } from "./NewsSource.ts";
import { SourceError } from "./SourceError.ts";

/** Its code comes with the first question: a printed page stands without any. */
async function load(): Promise<NewsSource> {
  try {
    return (await import("./chosenSource.ts")).chosenSource;
  } catch (cause) {
    reportUnanswered();
    throw new SourceError("offline", "The code that asks for the news did not come", { cause });
  }
}

/** The paper's one source of news. */
export const source: NewsSource = {
  site: async (...asked) => (await load()).site(...asked),
  front: async (...asked) => (await load()).front(...asked),
  article: async (...asked) => (await load()).article(...asked),
  pathOf: async (...asked) => (await load()).pathOf(...asked),
  unlock: async (...asked) => (await load()).unlock(...asked),
  neighbours: async (...asked) => (await load()).neighbours(...asked),
  list: async (...asked) => (await load()).list(...asked),
  search: async (...asked) => (await load()).search(...asked),
  trending: async (...asked) => (await load()).trending(...asked),
  comments: async (...asked) => (await load()).comments(...asked),
  lookUpComments: async (...asked) => (await load()).lookUpComments(...asked),
  postComment: async (...asked) => (await load()).postComment(...asked),
  findComment: async (...asked) => (await load()).findComment(...asked),
  recordRead: async (...asked) => (await load()).recordRead(...asked),
};
