import { useEffect, useRef } from "react";
import { Link, NavLink, useLocation } from "react-router-dom";
import type { Section } from "#domain/section.ts";
import { AppearanceMenu } from "#features/appearance/AppearanceMenu.tsx";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { useSite } from "#ui/siteSettings.ts";
import { Today } from "#ui/Today.tsx";
import styles from "./Masthead.module.css";

/** The nameplate, large on the front page and one quiet line inside, with the sections between two rules. */
export function Masthead({ sections }: { sections: readonly Section[] }) {
  const site = useSite();
  const { pathname } = useLocation();
  return (
    <header className={pathname === paths.front ? styles.front : undefined}>
      <div className={styles.strip}>
        <span className={styles.date}>
          <Today />
        </span>
        <nav aria-label={strings.tools} className={styles.tools}>
          <NavLink to={paths.search()}>{strings.search}</NavLink>
          <NavLink to={paths.saved}>{strings.saved.saved}</NavLink>
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
  const nav = useRef<HTMLElement>(null);
  // On a phone the sections scroll sideways: the one that is open is brought into view.
  useEffect(() => {
    const strip = nav.current;
    const current = strip?.querySelector<HTMLElement>("[aria-current]");
    if (strip && current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
  });
  return (
    <nav aria-label={strings.sections} className={styles.sections} ref={nav}>
      {sections.map((section) => (
        <NavLink key={section.slug} to={paths.section(section.slug)}>
          {section.name}
        </NavLink>
      ))}
      <NavLink to={paths.trending}>{strings.trending}</NavLink>
    </nav>
  );
}
