import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Outlet, ScrollRestoration } from "react-router-dom";
import { siteQuery } from "#features/articles/queries.ts";
import { ConnectionNotice } from "#features/offline/ConnectionNotice.tsx";
import { UpdateNotice } from "#features/offline/UpdateNotice.tsx";
import { VersionLink } from "#features/version/VersionLink.tsx";
import { strings } from "#strings/strings.ts";
import { useAnnouncement } from "#ui/announcer.ts";
import { SiteSettingsContext } from "#ui/siteSettings.ts";
import { Masthead } from "./Masthead.tsx";
import styles from "./Layout.module.css";

/** Until the paper's own settings arrive, and when they cannot: its pages still stand. */
const unnamed = {
  name: "Broadsheet",
  tagline: "",
  language: "en-GB",
  direction: "ltr",
  timeZone: "UTC",
  sections: [],
} as const;

/** The frame round every page: masthead, the page, notices, footer. */
export function Layout() {
  const { data: site = unnamed } = useQuery(siteQuery);

  useEffect(() => {
    document.documentElement.lang = site.language;
    document.documentElement.dir = site.direction;
  }, [site.language, site.direction]);

  return (
    <SiteSettingsContext value={site}>
      <a href="#content" className={styles.skip}>
        {strings.skipToContent}
      </a>
      <div className={styles.page}>
        <Masthead sections={site.sections} />
        <UpdateNotice />
        <ConnectionNotice />
        <main id="content" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
        <footer className={styles.footer}>
          <p>{strings.colophon(site.name)}</p>
          <VersionLink />
        </footer>
      </div>
      <Announcer />
      <ScrollRestoration />
    </SiteSettingsContext>
  );
}

function Announcer() {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useAnnouncement()}
    </p>
  );
}
