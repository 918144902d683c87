import { useSearchParams } from "react-router-dom";
import { SearchBox } from "#features/search/SearchBox.tsx";
import { SearchResults } from "#features/search/SearchResults.tsx";
import { strings } from "#strings/strings.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import styles from "./page.module.css";

export function SearchPage() {
  const [parameters] = useSearchParams();
  const query = parameters.get("q") ?? "";
  return (
    <div className={styles.narrow}>
      <PageHead title={query ? `${strings.search}: ${query.slice(0, 60)}` : strings.search} />
      <PageTitle className={styles.title}>{strings.search}</PageTitle>
      <SearchBox query={query} live />
      <SearchResults query={query.trim()} elsewhere={<Elsewhere />} />
    </div>
  );
}
