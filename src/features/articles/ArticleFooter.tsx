import { useQuery } from "@tanstack/react-query";
import { PrintedUntil } from "#content/PrintedUntil.tsx";
import type { Article, ArticleSummary, Neighbours as NeighboursOf } from "#domain/article.ts";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Link } from "#ui/Link.tsx";
import styles from "./ArticleFooter.module.css";
import { listQuery, neighboursQuery } from "./queries.ts";

/**
 * What follows the last line of a story: its topics, its neighbours in the section, and who wrote it. Its neighbours are looked for
 * once the story `isRead`: a source may know its place by then.
 */
export function ArticleFooter({ article, isRead }: { article: Omit<Article, "body">; isRead: boolean }) {
  return (
    <div className={`${styles.footer} when-near`}>
      {article.tags.length > 0 && (
        <section aria-labelledby="story-topics" className={styles.topics}>
          <h2 id="story-topics">{strings.relatedTopics}</h2>
          <ul>
            {article.tags.map((tag) => (
              <li key={tag.slug}>
                <Link to={paths.tag(tag.slug)}>{tag.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NeighbourLinks article={article} isRead={isRead} />
      {article.author && <AuthorBox slug={article.author.slug} name={article.author.name} />}
    </div>
  );
}

/** Nothing takes their place while they load or when they fail: the story is whole without them. */
function NeighbourLinks({ article, isRead }: { article: ArticleSummary; isRead: boolean }) {
  const { data } = useQuery({ ...neighboursQuery(article), enabled: isRead });
  return (
    <PrintedUntil isReady={data !== undefined}>
      {data && <Neighbours next={data.next} previous={data.previous} />}
    </PrintedUntil>
  );
}

function Neighbours(data: NeighboursOf) {
  if (!data.next && !data.previous) return null;
  return (
    <nav aria-label={`${strings.upNext}, ${strings.dontMiss}`} className={styles.neighbours}>
      {data.next && <NeighbourLink label={strings.upNext} article={data.next} />}
      {data.previous && <NeighbourLink label={strings.dontMiss} article={data.previous} />}
    </nav>
  );
}

function NeighbourLink({ label, article }: { label: string; article: ArticleSummary }) {
  return (
    <Link to={article.path} className={styles.neighbour}>
      <span className={styles.label}>{label}</span>
      <span className={styles.title}>{article.title}</span>
    </Link>
  );
}

function AuthorBox({ slug, name }: { slug: string; name: string }) {
  const { data } = useQuery(listQuery({ kind: "author", slug }, 1));
  return (
    <section aria-labelledby="story-author" className={styles.author}>
      <h2 id="story-author">{name}</h2>
      <PrintedUntil isReady={data !== undefined}>{data?.description && <p>{data.description}</p>}</PrintedUntil>
      <Link to={paths.author(slug)}>{strings.moreBy(name)}</Link>
    </section>
  );
}
