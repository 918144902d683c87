import { memo } from "react";
import type { SearchHit, SnippetPart } from "#domain/search.ts";
import { paths } from "#paths.ts";
import { Link } from "#ui/Link.tsx";
import { Time } from "#ui/Time.tsx";
import styles from "./SearchResults.module.css";

/** Stories that were found, with what was searched for marked. They may be in any language. What stands there is left alone while more is typed. */
export const HitList = memo(function HitList({ hits }: { hits: SearchHit[] }) {
  return (
    <ol className={styles.results}>
      {hits.map((hit) => (
        <li key={hit.path}>
          {hit.section && (
            <Link to={paths.section(hit.section.slug)} className={styles.kicker}>
              {hit.section.name}
            </Link>
          )}
          <h2 className={styles.headline} dir="auto">
            <Link to={hit.path}>
              <Marked parts={hit.title} />
            </Link>
          </h2>
          <p className={styles.snippet} dir="auto">
            <Marked parts={hit.snippet} />
          </p>
          <p className={styles.meta}>
            <Time value={hit.publishedAt} />
          </p>
        </li>
      ))}
    </ol>
  );
});

function Marked({ parts }: { parts: SnippetPart[] }) {
  return parts.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text));
}
