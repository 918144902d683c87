import { useQuery } from "@tanstack/react-query";
import { use, useEffect, useMemo } from "react";
import { Outlet, useNavigation } from "react-router-dom";
import { config, readsWordPress } from "#config.ts";
import type { Site } from "#domain/site.ts";
import { siteQuery } from "#features/articles/queries.ts";
import { VersionLink } from "#features/version/VersionLink.tsx";
import { strings } from "#strings/strings.ts";
import { useAnnouncement } from "#ui/announcer.ts";
import { PressContext } from "#ui/press.ts";
import { SiteSettingsContext } from "#ui/siteSettings.ts";
import { LatePart } from "./LatePart.tsx";
import { Masthead } from "./Masthead.tsx";
import { SiteLinks } from "./SiteLinks.tsx";
import styles from "./Layout.module.css";
import { useKeptPlace } from "./useKeptPlace.ts";

/** Until the paper's own settings arrive, and when they cannot: its pages still stand. */
const unnamed: Site = {
  name: readsWordPress ? "" : "Broadsheet",
  tagline: "",
  language: "en-GB",
  direction: "ltr",
  timeZone: "UTC",
  sections: [],
};

/** The frame round every page: masthead, the page, notices, footer. */
export function Layout() {
  useKeptPlace();
  const press = use(PressContext);
  const { data: site = unnamed } = useQuery(siteQuery);
  const settings = useMemo(() => ({ ...site, origin: config.origin }), [site]);

  useDocumentOf(site);

  return (
    <SiteSettingsContext value={settings}>
      <a href="#content" className={styles.skip}>
        {strings.skipToContent}
      </a>
      {useNavigation().state === "loading" && <div className={styles.turning} />}
      <div id="desktop-version" className={styles.page}>
        <Masthead sections={site.sections} />
        <LatePart />
        <main id="content" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
        <footer className={`${styles.footer} when-near`}>
          <div id="install" />
          <p>{strings.colophon(site.name)}</p>
          <SiteLinks sections={site.sections} />
          <VersionLink />
          <noscript>{press && <press.VersionLinks />}</noscript>
        </footer>
      </div>
      <Announcer />
    </SiteSettingsContext>
  );
}

/** What the document itself says of the site, outside React's reach. */
function useDocumentOf({ language, direction, icon }: Site): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    if (!link || !icon) return;
    link.removeAttribute("type");
    link.href = icon;
  }, [icon]);
}

function Announcer() {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useAnnouncement()}
    </p>
  );
}
