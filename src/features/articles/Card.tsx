import type { ArticleSummary } from "#domain/article.ts";
import { PictureView } from "#content/PictureView.tsx";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { headlineLength } from "#ui/headlineLength.ts";
import { Link } from "#ui/Link.tsx";
import { Time } from "#ui/Time.tsx";
import styles from "./Card.module.css";

interface Props {
  article: ArticleSummary;
  /** How the story is set: the lead of the page, a picture over a headline, a picture beside it, or words alone. */
  kind?: "lead" | "stacked" | "beside" | "text";
  /** Level of its headline on the page. */
  level?: 2 | 3;
  showSection?: boolean;
  showAuthor?: boolean;
  showStandfirst?: boolean;
}

/** Widths of a picture in each setting, for the browser to choose a rendition. */
const sizes = {
  lead: "(max-width: 640px) 100vw, (max-width: 1280px) 60vw, 42rem",
  stacked: "(max-width: 640px) 100vw, (max-width: 1280px) 25vw, 18rem",
  beside: "(max-width: 640px) 7rem, 15rem",
  text: "0px",
} as const;

/** One story on a page of many. */
export function Card({
  article,
  kind = "stacked",
  level = 3,
  showSection = true,
  showAuthor = kind === "lead",
  showStandfirst = kind === "lead",
}: Props) {
  const Headline = level === 2 ? "h2" : "h3";
  const { section, picture, readingMinutes } = article;
  const headline = article.title || article.standfirst;
  return (
    <article className={`${styles.card} ${styles[kind]}`} data-story={article.slug}>
      {kind !== "text" && picture && (
        <Link to={article.path} className={styles.picture} tabIndex={-1} aria-hidden="true">
          <PictureView picture={{ ...picture, alt: "" }} sizes={sizes[kind]} eager={kind === "lead"} />
        </Link>
      )}
      <div className={styles.words}>
        {showSection && section && (
          <Link to={paths.section(section.slug)} className={styles.kicker}>
            {section.name}
          </Link>
        )}
        <Headline className={styles.headline} data-length={headlineLength(headline)}>
          <Link to={article.path}>{headline}</Link>
        </Headline>
        {showStandfirst && article.title && article.standfirst && (
          <p className={styles.standfirst}>{article.standfirst}</p>
        )}
        <p className={styles.meta}>
          {showAuthor && article.author && <span>{article.author.name}</span>}
          <Time value={article.publishedAt} />
          {readingMinutes !== null && <span>{strings.readingMinutes(readingMinutes)}</span>}
        </p>
      </div>
    </article>
  );
}
