import type { Article, ArticleSummary } from "#domain/article.ts";
import type { Body } from "#domain/body.ts";
import { bodyText } from "#domain/body.ts";
import { readingMinutes } from "#domain/readingTime.ts";
import type { TermLink } from "#domain/section.ts";
import { plainText } from "./plainText.ts";
import { toPath } from "./postPath.ts";
import type { PostWire, StoryWire, TermWire } from "./postSchemas.ts";
import type { SiteFile } from "./siteFile.ts";
import { decodeSlug } from "./siteFile.ts";
import { isOpeningWords, shorten, toStandfirst } from "./standfirst.ts";
import { toUtc } from "./toDomain.ts";
import { toPicture } from "./toPicture.ts";

/** Letters of an opening that stands in for a headline. */
const longestStandIn = 110;
/** Saving a post takes WordPress a moment: a change this soon after publication is none. Milliseconds. */
const sameMoment = 60_000;

/** A post as lists have it. WordPress does not say how long it is, so neither do we. */
export function toSummary(post: PostWire, site: SiteFile): ArticleSummary {
  return {
    id: post.id,
    slug: decodeSlug(post.slug),
    path: toPath(post, site.home),
    ...toHeadline(post, site),
    section: termsOf(post, "category")[0] ?? null,
    author: toTerm(post._embedded.author[0]),
    publishedAt: publishedAt(post),
    picture: toPicture(post._embedded["wp:featuredmedia"][0], site),
    readingMinutes: null,
  };
}

export interface StoryKind {
  isPage: boolean;
  /** Opened with its password. */
  isOpened: boolean;
}

/** A whole story. `body` is its content, already walked. */
export function toArticle(story: StoryWire, body: Body, site: SiteFile, { isPage, isOpened }: StoryKind): Article {
  const summary = toSummary(story, site);
  const { content, excerpt, modified_gmt, comment_status, link } = story;
  const isRepeated = summary.title !== "" && isOpeningWords(excerpt, content.rendered);
  const isLocked = content.protected && !isOpened && content.rendered === "";
  const updatedAt = modified_gmt ? toUtc(modified_gmt) : summary.publishedAt;
  return {
    ...summary,
    standfirst: isRepeated ? "" : summary.standfirst,
    author: isPage ? null : summary.author,
    readingMinutes: isLocked ? null : readingMinutes(bodyText(body), site.language),
    updatedAt: Date.parse(updatedAt) - Date.parse(summary.publishedAt) > sameMoment ? updatedAt : null,
    body,
    tags: termsOf(story, "post_tag"),
    commentsOpen: comment_status === "open",
    isPage,
    isLocked,
    originalUrl: /^https?:/i.test(link) ? link : undefined,
  };
}

/** Where there is no title the standfirst is shown in its place; where there is neither, the date is the title. */
function toHeadline(post: PostWire, site: SiteFile): { title: string; standfirst: string } {
  const title = plainText(post.title);
  const standfirst = toStandfirst(post.excerpt);
  if (title !== "") return { title, standfirst };
  if (standfirst !== "") return { title, standfirst: shorten(standfirst, longestStandIn) };
  const { language, timeZone } = site;
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone });
  return { title: date.format(new Date(publishedAt(post))), standfirst };
}

/** Imported posts have been seen without `date_gmt`; their own time is then the nearest that is known. */
function publishedAt({ date, date_gmt }: PostWire): string {
  return toUtc(date_gmt ?? date);
}

function termsOf(post: PostWire, taxonomy: string): TermLink[] {
  return post._embedded["wp:term"].flat().flatMap((term) => (term?.taxonomy === taxonomy ? (toTerm(term) ?? []) : []));
}

function toTerm(term: TermWire | null | undefined): TermLink | null {
  if (!term || term.slug === "") return null;
  const slug = decodeSlug(term.slug);
  return { slug, name: plainText(term.name) || slug };
}
