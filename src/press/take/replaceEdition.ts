import type { Comment } from "#domain/comment.ts";
import { rankByDiscussion } from "#domain/trending.ts";
import { readPath } from "#sources/wordpress/postPath.ts";
import type { Addresses } from "./addresses.ts";
import { nextAddresses } from "./addresses.ts";
import { EditionDraft } from "./EditionDraft.ts";
import type { PlacedStory } from "./placeStories.ts";
import { placeAddresses } from "./placeStories.ts";
import { largestOf } from "./printBody.ts";
import { printTaken } from "./printTaken.ts";
import { pruneUploads } from "./pruneUploads.ts";
import type { Head, Lists, Run } from "./run.ts";
import { asPicture, types } from "./run.ts";
import { TakeShelf } from "./TakeShelf.ts";
import type { Terms } from "./terms.ts";
import { termsOf } from "./terms.ts";

/** Everything that was fetched, but for the stories' texts. */
export interface Taken {
  heads: Head[];
  lists: Lists;
  terms: Terms;
  comments: Map<number, Comment[]>;
  popular: number[];
}

/** Writes the edition, again without what it cannot hold, and puts it in the place of the old one. */
export async function replaceEdition(run: Run, taken: Taken): Promise<void> {
  const { options, folder, report } = run;
  const draft = new EditionDraft(options.out, options.disk);
  const refused = new Set<string>();
  try {
    for (;;) {
      await draft.begin();
      report.counts.comments = 0;
      const heads = taken.heads.filter(({ key }) => !refused.has(key));
      const { more, addresses, shelf } = await printOnce(run, { ...taken, heads }, draft);
      for (const key of more) refused.add(key);
      if (more.length > 0) continue;
      await draft.swap();
      report.counts.bytes = draft.bytes;
      Object.assign(folder.state, addresses);
      await folder.save();
      await pruneUploads(folder, shelf.needs);
      return;
    }
  } finally {
    await draft.discard();
  }
}

async function printOnce(run: Run, taken: Taken, draft: EditionDraft) {
  const { options, folder, report, site } = run;
  const stories = placeAll(run, taken);
  const now = new Map(stories.map(({ key, path }) => [key, path]));
  const deleted = new Set(types.flatMap((type) => taken.lists[type].deleted.map((id) => `${type}-${id}`)));
  const addresses = nextAddresses(folder.state, now, (key) => deleted.has(key));
  const byId = new Map(stories.map(({ head, path }) => [head.id, path]));
  const paths = new Set(Array.from(now.values(), (path) => readPath(path).join("/")));
  const shelf = new TakeShelf({
    own: site.own,
    state: { ...folder.state, moved: addresses.moved },
    pathOf: (id) => byId.get(id),
    isStory: (path) => paths.has(readPath(path).join("/")),
    onUnlinked: (address) => report.note("Links to nothing that an edition has, now mere words", address),
    onMissing: (path) => report.note("Links to pages that the site has, and the edition has not", path),
    onLeft: (address) => report.note("Left on the site", `${address} is of a kind that is not copied.`),
  });
  const { icon } = site.siteFile;
  const iconFile = icon === null ? null : shelf.picture(asPicture(icon));
  const { comments, popular, terms } = taken;
  const more = await printTaken({
    site: site.siteFile,
    terms,
    stories,
    comments,
    popular,
    discussed: discussedMost(comments),
    redirects: { moved: addresses.moved, gone: addresses.gone },
    icon: iconFile && largestOf(iconFile),
    folder,
    shelf,
    draft,
    report,
    onDone: (done, of) => options.progress.tell("Printing", done, of),
  });
  count(run, stories, addresses);
  return { more, addresses, shelf };
}

function placeAll({ report }: Run, { heads, terms }: Taken): PlacedStory[] {
  const places = placeAddresses(heads, (from, to) =>
    report.note("At another address than on the site", `${from} is taken: ${to}`),
  );
  return heads.flatMap(({ key, head }) => {
    const place = places.get(key);
    return place ? [{ key, head, isPage: head.article.isPage === true, ...place, ...termsOf(head, terms) }] : [];
  });
}

function discussedMost(comments: ReadonlyMap<number, Comment[]>): number[] {
  const marks = [...comments].flatMap(([articleId, said]) =>
    said.map(({ publishedAt }) => ({ articleId, publishedAt })),
  );
  // Seen from the newest: an old talk is weighed as a new one.
  const now = marks.reduce((newest, { publishedAt }) => Math.max(newest, Date.parse(publishedAt)), 0);
  return rankByDiscussion(marks, now);
}

function count({ report, folder }: Run, stories: readonly PlacedStory[], { printed, gone }: Addresses): void {
  const before = folder.state.printed;
  report.counts.pages = stories.filter(({ isPage }) => isPage).length;
  report.counts.stories = stories.length - report.counts.pages;
  report.counts.renamed = Object.entries(printed).filter(([key, path]) => (before[key] ?? path) !== path).length;
  report.counts.removed = Object.keys(before).filter((key) => !(key in printed)).length;
  for (const [key, path] of Object.entries(printed))
    if ((before[key] ?? path) !== path) report.note("New addresses", `${before[key]} leads on to ${path}`);
  for (const [key, path] of Object.entries(before))
    if (!(key in printed) && gone.includes(path)) report.note("Removed", `${path} is gone (410)`);
}
