import type { StorySite } from "#content/toStory.ts";
import { plainText } from "#sources/wordpress/plainText.ts";
import type { SiteFile } from "#sources/wordpress/siteFile.ts";
import { decodeSlug } from "#sources/wordpress/siteFile.ts";
import { toArticle, toSummary } from "#sources/wordpress/toArticle.ts";
import { toPicture } from "#sources/wordpress/toPicture.ts";
import type { TakenSite } from "./collections.ts";
import { perPage, readByNumber } from "./collections.ts";
import { openDom } from "../openDom.ts";
import type { Report } from "./Report.ts";
import { AnswerError } from "./SiteClient.ts";
import type { StoredStory, TakeFolder } from "./TakeFolder.ts";
import type { TakenStoryWire } from "./wires.ts";
import { asTakenStory, takenStorySchema } from "./wires.ts";

export interface FetchJob {
  site: TakenSite;
  /** Its `api` is on the site's own origin. */
  siteFile: SiteFile;
  /** Pictures of other hosts are copied, too. */
  takesAll: boolean;
  folder: TakeFolder;
  report: Report;
  onDone: () => void;
}

/** More stories than these that the site cannot give: something is wrong with the site, not with a story. */
const mostFailures = 5;

/**
 * Fetches posts or pages by their numbers and keeps each. Where the site fails over a hundred at a time it is asked for fewer,
 * down to the one that it fails over: that one stays as it was, or out.
 * @throws SiteError where the site fails altogether
 */
export async function fetchStories(
  job: FetchJob,
  type: "post" | "page",
  stamps: ReadonlyMap<number, string>,
): Promise<void> {
  const ids = [...stamps.keys()];
  const batches = Array.from({ length: Math.ceil(ids.length / perPage) }, (_, index) =>
    ids.slice(index * perPage, (index + 1) * perPage),
  );
  const failures: AnswerError[] = [];
  const fetchBatch = async (batch: number[], attempts?: number): Promise<void> => {
    const stories = await tryBatch(job, type, batch, attempts);
    if (!(stories instanceof AnswerError)) {
      for (const wire of stories) await keepStory(job, type, wire, stamps.get(wire.id) ?? "");
      return;
    }
    if (batch.length === 1) {
      failures.push(stories);
      if (failures.length > mostFailures) throw stories;
      noteSkipped(job, `${type}-${batch[0]}`, stories.message);
      job.onDone();
      return;
    }
    const half = Math.ceil(batch.length / 2);
    await fetchBatch(batch.slice(0, half), 2);
    await fetchBatch(batch.slice(half), 2);
  };
  await Promise.all(batches.map((batch) => fetchBatch(batch)));
}

/** The stories; or what the site answered instead, where it might do better with fewer. */
async function tryBatch(job: FetchJob, type: "post" | "page", batch: number[], attempts?: number) {
  try {
    return await readByNumber(job.site, `wp/v2/${type}s`, batch, asTakenStory, takenStorySchema, attempts);
  } catch (error) {
    if (error instanceof AnswerError && (error.answered >= 500 || error.answered === 200)) return error;
    throw error;
  }
}

async function keepStory(job: FetchJob, type: "post" | "page", wire: TakenStoryWire, stamp: string): Promise<void> {
  const { folder, siteFile, report } = job;
  const key = `${type}-${wire.id}`;
  report.counts.fetched += 1;
  job.onDone();
  if (wire.content.protected && wire.content.rendered === "") return folder.lockStory(key, stamp);
  const { toStory } = await openDom();
  const site: StorySite = { home: siteFile.home, ownOrigin: false, takesAll: job.takesAll };
  let stored: StoredStory;
  try {
    const body = toStory(wire.content.rendered, site);
    const story = toArticle(wire, body, siteFile, { isPage: type === "page", isOpened: true });
    stored = toStored(wire, story, siteFile);
  } catch (error) {
    // One text that we cannot read is no reason to do without the others.
    return noteSkipped(job, key, `its text could not be read (${String(error)}).`);
  }
  await folder.writeStory(key, stored, stamp);
}

function noteSkipped({ folder, report }: FetchJob, key: string, why: string): void {
  const stays = folder.state.stories[key] === undefined ? "" : " It stays as it was.";
  report.note("Skipped", `${key.replace("-", " ")}: ${why}${stays}`);
}

function toStored(wire: TakenStoryWire, article: StoredStory["article"], site: SiteFile): StoredStory {
  const { id, categories, tags, author, sticky } = wire;
  const media = wire._embedded["wp:featuredmedia"][0];
  const isPicture = media?.mime_type.startsWith("image/") ?? false;
  const elsewhere =
    media && isPicture ? { alt: media.alt_text.trim(), width: 0, height: 0, src: media.source_url } : null;
  const caption = media ? plainText(media.caption) || undefined : undefined;
  const embedded = wire._embedded.author[0];
  return {
    id,
    article,
    teaser: toSummary(wire, site).standfirst,
    // A picture that the editors chose is the publisher's, wherever it lies.
    featured: toPicture(media, site) ?? (elsewhere && { ...elsewhere, variants: [], caption }),
    categories,
    tags,
    author,
    byline: embedded?.slug ? { slug: decodeSlug(embedded.slug), name: plainText(embedded.name) } : null,
    sticky,
  };
}
