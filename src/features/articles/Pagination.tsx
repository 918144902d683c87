import { pageStrings } from "#strings/pages.ts";
import { Link } from "#ui/Link.tsx";
import styles from "./Pagination.module.css";

interface Props {
  number: number;
  pageCount: number;
  /** Address of a page of the same list. */
  toPage: (number: number) => string;
}

/** Real pages with real addresses: the footer can always be reached. */
export function Pagination({ number, pageCount, toPage }: Props) {
  if (pageCount < 2) return null;
  return (
    <nav aria-label={pageStrings.pagination} className={styles.pagination}>
      <span>{number > 1 && <Link to={toPage(number - 1)} rel="prev">{`← ${pageStrings.newer}`}</Link>}</span>
      <span className={styles.where}>{pageStrings.pageOf(number, pageCount)}</span>
      <span>{number < pageCount && <Link to={toPage(number + 1)} rel="next">{`${pageStrings.older} →`}</Link>}</span>
    </nav>
  );
}
