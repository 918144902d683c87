import { basename, dirname, join } from "node:path";
import { SiteError } from "#publisher/SiteError.ts";
import { copyUploads } from "./copyUploads.ts";
import { fetchStories } from "./fetchStories.ts";
import type { StoryType } from "./listStories.ts";
import { listStories } from "./listStories.ts";
import { lockFolder } from "./lockFolder.ts";
import { openSite, readTerms } from "./openSite.ts";
import { printBody } from "./printBody.ts";
import { readPopular } from "./readPopular.ts";
import { replaceEdition } from "./replaceEdition.ts";
import { Report } from "./Report.ts";
import type { Head, Lists, Run, TakeOptions } from "./run.ts";
import { asPicture, types } from "./run.ts";
import { takeComments } from "./takeComments.ts";
import { TakeFolder } from "./TakeFolder.ts";
import { TakeShelf } from "./TakeShelf.ts";

/**
 * Takes a WordPress site into an edition: fetches what changed since the last run, writes the edition beside the one that
 * stands, and swaps the two. Whatever goes wrong before the swap leaves the old one as it was, and what was fetched is kept.
 * @throws SiteError, BusyError, and the errors of a disk that is full or closed
 */
export async function takeEdition(options: TakeOptions): Promise<Report> {
  const remembered = join(dirname(options.out), `${basename(options.out)}.take`);
  await options.disk.mkdir(remembered);
  const release = await lockFolder(remembered);
  try {
    const site = await openSite(options.address, options.client);
    const folder = await TakeFolder.open(remembered, site.siteFile.home, options.disk);
    const run = { options, site, folder, report: new Report() };
    try {
      await takeAll(run);
    } finally {
      // A disk without room for this was said to be full already.
      await folder.save().catch(() => undefined);
    }
    return run.report;
  } finally {
    await release();
  }
}

async function takeAll(run: Run): Promise<void> {
  const { options, site, folder, report } = run;
  const { progress } = options;
  const terms = await readTerms(site, report);
  const lists = await listAll(run);
  await fetchAll(run, lists);
  const comments = await takeComments(site, site.own, report, (done, of) => progress.tell("Comments", done, of));
  const popular = site.siteFile.popularPosts ? await readPopular(site) : [];
  const shelf = new TakeShelf({
    own: site.own,
    state: folder.state,
    pathOf: () => undefined,
    isStory: () => false,
    onUnlinked: () => undefined,
    onLeft: () => undefined,
    onMissing: () => undefined,
  });
  const heads = await readHeads(run, lists, shelf);
  const { client } = site;
  const { disk, largestFile } = options;
  const onDone = (done: number, of: number) => progress.tell("Pictures and files", done, of);
  await copyUploads(shelf.needs, { client, folder, disk, report, largestFile, onDone });
  await replaceEdition(run, { heads, lists, terms, comments, popular });
  await forgetDeleted(run, lists);
  report.counts.requests = client.requests;
}

async function listAll({ options, site, folder }: Run): Promise<Lists> {
  const list = (type: StoryType) =>
    listStories(site, type, folder, options, (done, of) => options.progress.tell(`List of ${type}s`, done, of));
  const [post, page] = [await list("post"), await list("page")];
  const had = Object.keys(folder.state.printed).length;
  if (had > 0 && post.stamps.size === 0 && page.stamps.size === 0 && post.leftOut.length === 0)
    throw new SiteError(502, `${site.api} lists no stories any more. The edition of ${had} stays as it was.`);
  return { post, page };
}

async function fetchAll({ options, site, folder, report }: Run, lists: Lists): Promise<void> {
  const changed = types.map((type) => {
    const all = [...lists[type].stamps];
    return {
      type,
      stamps: new Map(all.filter(([id, stamp]) => folder.state.stories[`${type}-${id}`]?.stamp !== stamp)),
    };
  });
  const of = changed.reduce((sum, { stamps }) => sum + stamps.size, 0);
  report.counts.unchanged = lists.post.stamps.size + lists.page.stamps.size - of;
  let done = 0;
  const onDone = () => options.progress.tell("Stories", (done += 1), of);
  for (const { type, stamps } of changed)
    await fetchStories(
      { site, siteFile: site.siteFile, takesAll: options.takesAll, folder, report, onDone },
      type,
      stamps,
    );
}

/** Everything about the stories but their text, oldest first; what their texts speak of is noted on the shelf. */
async function readHeads({ folder, report, site }: Run, lists: Lists, shelf: TakeShelf): Promise<Head[]> {
  const heads: Head[] = [];
  for (const type of types) {
    for (const id of lists[type].stamps.keys()) {
      const key = `${type}-${id}`;
      const stored = folder.state.stories[key];
      if (stored?.locked) report.note("Skipped", `${lists[type].links.get(id) ?? key}: a password protects it.`);
      if (!stored || stored.locked) continue;
      const { body, ...head } = await folder.readHead(key);
      printBody(body, shelf);
      if (head.featured) shelf.picture(head.featured);
      heads.push({ key, head });
    }
  }
  if (site.siteFile.icon) shelf.picture(asPicture(site.siteFile.icon));
  return heads.sort(
    ({ head: a }, { head: b }) => Date.parse(a.article.publishedAt) - Date.parse(b.article.publishedAt) || a.id - b.id,
  );
}

async function forgetDeleted({ folder }: Run, lists: Lists): Promise<void> {
  for (const type of types) for (const id of lists[type].deleted) await folder.forgetStory(`${type}-${id}`);
}
