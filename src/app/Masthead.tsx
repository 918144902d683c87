import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "react-router-dom";
import type { Section } from "#domain/section.ts";
import { AppearanceMenu } from "#features/appearance/AppearanceMenu.tsx";
import { articleQuery, readPrinted } from "#features/articles/queries.ts";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Link } from "#ui/Link.tsx";
import { useSite } from "#ui/siteSettings.ts";
import { Today } from "#ui/Today.tsx";
import styles from "./Masthead.module.css";

/** The nameplate, large on the front page and one quiet line inside, with the sections between two rules. */
export function Masthead({ sections }: { sections: readonly Section[] }) {
  const site = useSite();
  const { pathname } = useLocation();
  return (
    <header className={pathname === paths.front ? `${styles.masthead} ${styles.front}` : styles.masthead}>
      <div className={styles.strip}>
        <span className={styles.date}>
          <Today />
        </span>
        <nav aria-label={strings.tools} className={styles.tools}>
          <PlaceLink to={paths.search()}>{strings.search}</PlaceLink>
          <PlaceLink to={paths.saved}>{strings.saved.saved}</PlaceLink>
          {/* A menu left open does not follow its reader to the next page. */}
          <AppearanceMenu key={pathname} />
        </nav>
      </div>
      <p className={styles.nameplate}>
        <Link to={paths.front}>{site.name}</Link>
      </p>
      <SectionsNav sections={sections} />
    </header>
  );
}

function SectionsNav({ sections }: { sections: readonly Section[] }) {
  const { pathname } = useLocation();
  // The section of the story that is open, once the page has fetched it: nothing is asked for here.
  const path = pathname.replace(/\/*$/, "/");
  const printed = readPrinted(useQueryClient(), path);
  const { data: story = printed } = useQuery({ ...articleQuery(path), enabled: false });
  const ofStory = story?.section?.slug;
  return (
    <nav aria-label={strings.sections} className={styles.sections}>
      {sections.map((section) => (
        <PlaceLink key={section.slug} to={paths.section(section.slug)} isAbove={section.slug === ofStory}>
          {section.name}
        </PlaceLink>
      ))}
      <PlaceLink to={paths.trending}>{strings.trending}</PlaceLink>
    </nav>
  );
}

/** A link that says when the reader is at, or below, the place it leads to. */
function PlaceLink({ to, isAbove = false, children }: { to: string; isAbove?: boolean; children: string }) {
  const isHere = useLocation().pathname.startsWith(to);
  const current = isHere ? "page" : isAbove || undefined;
  return (
    <Link to={to} aria-current={current} ref={current && bringIntoView}>
      {children}
    </Link>
  );
}

/** On a phone the sections scroll sideways: the one that is open is brought into view. */
function bringIntoView(link: HTMLElement | null): void {
  const strip = link?.parentElement;
  if (strip) strip.scrollLeft = link.offsetLeft - (strip.clientWidth - link.offsetWidth) / 2;
}
