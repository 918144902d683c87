import type { Article } from "#domain/article.ts";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { formatAge } from "#ui/formatDate.ts";
import { Link } from "#ui/Link.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { useSite } from "#ui/siteSettings.ts";
import { Time } from "#ui/Time.tsx";
import { useNow } from "#ui/useNow.ts";
import styles from "./ArticleHeader.module.css";
import { discussionId } from "./useStoryAnchor.ts";

/** Kicker, headline, standfirst and byline. */
export function ArticleHeader({ article }: { article: Omit<Article, "body"> }) {
  const { section } = article;
  return (
    <header className={styles.header}>
      {section && (
        <Link to={paths.section(section.slug)} className={styles.kicker}>
          {section.name}
        </Link>
      )}
      <PageTitle className={styles.headline}>{article.title || article.standfirst}</PageTitle>
      {article.standfirst && article.title && <p className={styles.standfirst}>{article.standfirst}</p>}
      {!article.isPage && <Byline article={article} />}
    </header>
  );
}

function Byline({
  article: { author, publishedAt, updatedAt, readingMinutes, isLocked },
}: {
  article: Omit<Article, "body">;
}) {
  return (
    <p className={styles.byline}>
      {author && (
        <span>
          {strings.by} <Link to={paths.author(author.slug)}>{author.name}</Link>
        </span>
      )}
      <Published at={publishedAt} />
      {updatedAt && (
        <span>
          {strings.updated}
          <Time value={updatedAt} />
        </span>
      )}
      {readingMinutes !== null && <span>{strings.readingMinutes(readingMinutes)}</span>}
      {!isLocked && <Link to={`#${discussionId}`}>{strings.toComments}</Link>}
    </p>
  );
}

/** Pages on paper carry the date alone: an age is true only where and when it is read. */
function Published({ at }: { at: string }) {
  const { language } = useSite();
  const now = useNow();
  const age = now === null ? null : formatAge(at, now, language);
  const { before, between, withoutAge } = strings.published;
  return (
    <span className={styles.published} data-on-paper={withoutAge}>
      {age ? `${before}${age}${between}` : withoutAge}
      {/* Set anew behind the age, not moved by it. */}
      <Time key={age} value={at} />
    </span>
  );
}
