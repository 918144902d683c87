import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { articleQuery } from "#features/articles/queries.ts";
import { readShared } from "#features/saved/readShared.ts";
import { SavedList } from "#features/saved/SavedList.tsx";
import { SharedStory } from "#features/saved/SharedStory.tsx";
import { paths } from "#paths.ts";
import { savedListStrings } from "#strings/savedList.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { useSite } from "#ui/siteSettings.ts";
import styles from "./page.module.css";

export function SavedPage() {
  const client = useQueryClient();
  const { origin = "" } = useSite();
  const [fields] = useSearchParams();
  // What was shared is said as long as the page stands; the address forgets it.
  const [shared] = useState(() => readShared(fields, [location.origin, origin]));
  const readArticle = useCallback((path: string) => client.fetchQuery(articleQuery(path)), [client]);
  return (
    <div className={styles.narrow}>
      <PageHead
        title={savedListStrings.title}
        description={savedListStrings.description}
        canonical={paths.saved}
        isPersonal
      />
      <header className={styles.head}>
        <PageTitle className={styles.title}>{savedListStrings.title}</PageTitle>
      </header>
      {shared && <SharedStory shared={shared} readArticle={readArticle} />}
      <SavedList />
    </div>
  );
}
