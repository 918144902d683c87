import type { Section } from "#domain/section.ts";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Link } from "#ui/Link.tsx";

/** The paper's pages once more, for a reader who has come to the end of one. */
export function SiteLinks({ sections }: { sections: readonly Section[] }) {
  return (
    <nav aria-label={strings.contents}>
      {sections.map(({ slug, name }) => (
        <Link key={slug} to={paths.section(slug)}>
          {name}
        </Link>
      ))}
      <Link to={paths.trending}>{strings.trending}</Link>
      <Link to={paths.search()}>{strings.search}</Link>
      <Link to={paths.saved}>{strings.saved.saved}</Link>
      <Link to={paths.settings}>{strings.settings}</Link>
    </nav>
  );
}
