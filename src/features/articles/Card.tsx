import { Link } from "react-router-dom";
import type { ArticleSummary } from "#domain/article.ts";
import { PictureView } from "#content/PictureView.tsx";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Time } from "#ui/Time.tsx";
import styles from "./Card.module.css";

interface Props {
  article: ArticleSummary;
  /** How the story is set: the lead of the page, a picture over a headline, a picture beside it, or words alone. */
  kind?: "lead" | "stacked" | "beside" | "text";
  /** Level of its headline on the page. */
  level?: 2 | 3;
  showSection?: boolean;
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
export function Card({ article, kind = "stacked", level = 3, showSection = true, showStandfirst = false }: Props) {
  const Headline = level === 2 ? "h2" : "h3";
  const { section, picture } = article;
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
        <Headline className={styles.headline}>
          <Link to={article.path}>{article.title || article.standfirst}</Link>
        </Headline>
        {(showStandfirst || kind === "lead") && article.standfirst && (
          <p className={styles.standfirst}>{article.standfirst}</p>
        )}
        <p className={styles.meta}>
          {kind === "lead" && article.author && <span>{article.author.name}</span>}
          <Time value={article.publishedAt} />
          <span>{strings.readingMinutes(article.readingMinutes)}</span>
        </p>
      </div>
    </article>
  );
}
