import styles from "./SearchResults.module.css";

interface Props {
  title: (query: string) => string;
  query: string;
  text: string;
}

/** As much of a question as is repeated to its reader. Letters. */
const longestEcho = 30;

export function NothingFound({ title, query, text }: Props) {
  const shown = query.length > longestEcho ? `${query.slice(0, longestEcho)}…` : query;
  return (
    <div role="status" className={styles.nothing}>
      <p className={styles.headline}>{title(shown)}</p>
      <p className={styles.hint}>{text}</p>
    </div>
  );
}
